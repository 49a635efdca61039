"""Samtliga skolor: as many as there are, which the promise must say (domain rule 6)."""

from collections.abc import Sequence

from app.wording import heads
from app.wording.tokens import Token, word_at
from app.wording.unit import Unit

ALL = frozenset(("samtliga",))
PLURAL = ("or", "ar", "er", "en", "hushåll", "bibliotek", "lag")
# Of these nobody knows how many they are.
UNKNOWN = frozenset(
    ("invånare", "medborgare", "boende", "parter", "aktörer", "delar", "verksamheter", "delarna")
)


def everyone(every: Sequence[Token]) -> Unit | None:
    """What all of are meant, when they could be counted."""
    for at in range(len(every)):
        head = heads.head(every, at + 1) if word_at(every, at) in ALL else None
        if head is not None and _is_counted(word_at(every, head)):
            return Unit(word_at(every, head), head, head + 1)
    return None


def _is_counted(word: str) -> bool:
    return word.endswith(PLURAL) and word not in UNKNOWN
