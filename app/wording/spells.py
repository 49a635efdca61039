"""The spells that come again, and how many of each period: vecka, fredagskväll, termin."""

from app.wording.pace import OTHERS, SPELLS
from app.wording.vocabulary import Period

WEEKDAYS = tuple(f"{day}dag" for day in ("mån", "tis", "ons", "tors", "fre", "lör", "sön"))


def is_day(word: str) -> bool:
    """One day of the week, or a part of it: fredag, fredagskväll, fredags-."""
    return word.startswith(WEEKDAYS) and not word.endswith(("ar", "ätter", "na"))


def worth(word: str) -> tuple[Period, int] | None:
    """How many in which period, for each of them."""
    return (Period.WEEK, 1) if is_day(word) else SPELLS.get(word)


def every_other(word: str) -> tuple[Period, int] | None:
    """The same for every other."""
    return (Period.TWO_WEEKS, 1) if is_day(word) else OTHERS.get(word)
