"""Floor 3: what a person decides of residents' words: masked copies, referrals, quotes."""
