"""Names that are said to be names: "heter X", "kallas X", "mvh X", "/X"."""

from app.masking import cues
from app.masking.lexicon import WORD
from app.masking.row import (
    NOBODY,
    Row,
    after,
    before,
    is_candidate,
    is_verb,
    look,
)

FAR, NEAR = 4, 3
NICKNAMED, WHO = {"kallas", "heter", "kallad"}, {"som", "han", "hon", "hen", "killen", "tjejen"}


def is_nicknamed(row: Row, at: int) -> bool:
    """Han som kallas nollan säljer: a word, but somebody is said to be called so."""
    if len(row[at].lower) <= FAR or row[at].lower in cues.NEVER_BEFORE_NAMES | cues.FILLERS:
        return False
    if before(row, at) not in NICKNAMED or look(row, at - 2).lower not in WHO:
        return False
    return after(row, at) is NOBODY or is_verb(after(row, at))


def is_called(row: Row, at: int) -> bool:
    """… heter X, … kallas för X, mvh X."""
    if row[at].lower in cues.FILLERS:
        return False
    back = at
    while at - back < FAR and look(row, back - 1).lower in cues.FILLERS:
        back -= 1
    if look(row, back - 1).lower not in cues.CALLED:
        return False
    subject = {token.lower for token in row[max(0, back - 5) : back - 1]}
    if subject & cues.PLACES_BEFORE:
        return False
    token = row[at]
    ended = token.given and after(row, at) is NOBODY
    return (
        ended
        or is_candidate(row, at)
        or (token.capital and token.known == WORD and not token.first)
    )


def is_signed(row: Row, at: int) -> bool:
    """/X, where nothing more is written than a surname."""
    last = look(row, at - 1)
    slashed = last.text == "/" and last.end == row[at].start and last.gap != ""
    return slashed and len(row) - at < NEAR and is_candidate(row, at)
