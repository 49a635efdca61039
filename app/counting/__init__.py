"""Floor 6: what a promise's dated entries add up to, rule by rule; pure arithmetic and its words.

The rules are those of people in the field, and docs/decisions/0021 says where a choice was made.
"""
