"""Samtliga skolor: as many as there are, which the promise must say (domain rule 6)."""

from collections.abc import Sequence

from app.wording import heads
from app.wording.tokens import Token, word_at
from app.wording.units import Unit

ALL = frozenset(("samtliga",))
COUNTED = ("skolor", "klasser", "områden", "kommuner", "stadsdelar", "krogar", "butiker", "föreningar", "förskolor", "fritidsgårdar", "byar", "orter", "tätorter", "serveringsställen", "stationer", "årskurser", "boenden", "gårdar", "bibliotek", "högstadieskolor")


def everyone(every: Sequence[Token]) -> Unit | None:
    """What all of are meant, when they could be counted."""
    for at in range(len(every)):
        head = heads.head(every, at + 1) if word_at(every, at) in ALL else None
        if head is not None and word_at(every, head).endswith(COUNTED):
            return Unit(word_at(every, head), head, head + 1)
    return None
