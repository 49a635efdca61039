"""Names where something is done to somebody: "synd om X", "prata med X", "tänk på X"."""

from app.masking import cues
from app.masking.lexicon import WORD
from app.masking.row import (
    Row,
    after,
    before,
    is_likely,
    is_verb,
    look,
)
from app.masking.shapes import looks_like_place
from app.masking.tokens import Token

NOT = {"inte", "bara", "alltid", "aldrig", "gärna", "även", "också"}


def is_framed(row: Row, at: int) -> bool:
    """Synd om X, prata med X, … det är X som."""
    token, word, following = row[at], before(row, at), after(row, at)
    if not (token.given or is_likely(row, at) or _is_odd_word(token)):
        return False
    if token.lower in cues.WEAK and not is_verb(following):
        return False
    earlier = look(row, at - 3 if look(row, at - 2).lower in NOT else at - 2).lower
    if f"{earlier}|{word}" in cues.FRAMES:
        return True
    if word in cues.FRAMES:
        return not looks_like_place(token)
    return word in cues.POINTING and not token.place and following.lower in cues.AFTER_NAMES


def _is_odd_word(token: Token) -> bool:
    """Ring Signar: an ordinary word with a capital where none belongs, and not in the definite."""
    odd = token.capital and not token.first and token.known == WORD
    return odd and not token.lower.endswith(("n", "t", "na", "er"))
