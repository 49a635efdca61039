"""How plain a text is: its readability index, and its jargon."""

from collections.abc import Sequence

from app.wording.checked import Reading
from app.wording.remarks import JARGON
from app.wording.seen import Seen
from app.wording.tokens import Token

# Björnsson, Läsbarhet (1968): up to 40 is plain, from 50 on is the language of authorities.
PLAINEST = 40
LONG = 6


def reading(seen: Seen) -> Reading:
    """LIX and the hard words. Of one short sentence LIX says little: read it as a hint."""
    found = lix(seen.every)
    hard = (
        (seen.plain.words(start, end), said) for start, end, said in JARGON.find(seen.plain.text)
    )
    return Reading(found, found <= PLAINEST, tuple(dict.fromkeys(hard)))


def lix(every: Sequence[Token]) -> int:
    """Words to a sentence, and how many of a hundred words have more than six letters."""
    words = [token for token in every if token.sort != "mark"]
    if not words:
        return 0
    sentences = len({token.sentence for token in words})
    long = sum(len(token.text) > LONG for token in words)
    return round(len(words) / sentences + 100 * long / len(words))
