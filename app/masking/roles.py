"""Names after a word for a person: "min granne X", "läraren X", "familjen X", "grannen, X"."""

from app.masking import cues
from app.masking.lexicon import PLACE, WORD
from app.masking.row import (
    Row,
    after,
    before,
    is_candidate,
    is_verb,
)
from app.masking.shapes import is_strange, looks_like_place

NEAR = 3


def has_role(row: Row, at: int) -> bool:
    """Min granne X, läraren X, familjen X."""
    role, token = before(row, at), row[at]
    if role not in cues.ROLES and not role.endswith(cues.ROLE_ENDINGS):
        return False
    if role in cues.HOUSEHOLDS and (token.surname or not token.known):
        return True
    if token.place:
        sure = token.given or (token.capital and not looks_like_place(token))
        return sure and role not in cues.FORMAL
    if token.given and token.lower in cues.WEAK:
        following = after(row, at)
        named = following.surname or is_strange(following)
        return token.capital or named or is_verb(following)
    if token.word and token.capital and not token.given:
        formal = role in cues.FORMAL - cues.HOUSEHOLDS
        return not token.first and (not formal or is_verb(after(row, at)))
    return is_candidate(row, at)


def is_apposed(row: Row, at: int) -> bool:
    """Grannen ovanpå, X, … or samma person, X: after a comma, after a word for a person."""
    if not row[at].gap.startswith(",") or row[at].known & (WORD | PLACE):
        return False
    near = {token.lower for token in row[max(0, at - NEAR) : at]}
    return bool(near & cues.PERSONS) and is_candidate(row, at)
