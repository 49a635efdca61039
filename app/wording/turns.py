"""Paces that are told by their place in a row: udda veckor, första måndagen i månaden."""

from collections.abc import Sequence

from app.wording.pace import Pace
from app.wording.spells import WEEKDAYS, worth
from app.wording.tokens import Token, word_at
from app.wording.vocabulary import Period

ORDINALS = frozenset(("första", "andra", "tredje", "fjärde", "sista", "1:a", "2:a", "3:e", "4:e"))
EVEN = frozenset(("udda", "ojämna", "ojämn", "jämna", "jämn"))
OF_EACH = frozenset(("i", "varje", "per"))


def turn(every: Sequence[Token], at: int) -> Pace | None:
    """One that says by itself that it is each time, or None."""
    first, second = word_at(every, at), word_at(every, at + 1)
    if first in EVEN and second in {"veckor", "vecka"}:
        return Pace(Period.TWO_WEEKS, at, at + 2, is_each=True)
    if first in ORDINALS and second.startswith(WEEKDAYS) and second.endswith("en"):
        return _of_each(every, at)
    return None


def _of_each(every: Sequence[Token], at: int) -> Pace | None:
    """i månaden, varje kvartal, i varje månad."""
    end = at + 2
    while word_at(every, end) in OF_EACH:
        end += 1
    found = worth(word_at(every, end)) if end > at + 2 else None
    return Pace(found[0], at, end + 1, found[1], is_each=True) if found else None
