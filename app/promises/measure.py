"""How a promise is counted: the few words that turn a sentence into arithmetic."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from math import ceil

from app.kit.i18n import N_

DAYS_IN_MONTH = 365.25 / 12


class Comparator(StrEnum):
    """How the count relates to the number promised (jämförare)."""

    AT_LEAST = "at_least"
    EXACTLY = "exactly"
    APPROXIMATELY = "approximately"
    AT_MOST = "at_most"
    NONE = "none"


class Period(StrEnum):
    """In what time the number is promised (takt)."""

    TOTAL = "total"
    WEEK = "per_week"
    MONTH = "per_month"
    YEAR = "per_year"


COMPARATORS = {
    Comparator.AT_LEAST: N_("minst"),
    Comparator.EXACTLY: N_("exakt"),
    Comparator.APPROXIMATELY: N_("cirka"),
    Comparator.AT_MOST: N_("högst"),
    Comparator.NONE: N_("inget antal"),
}

# A bare number is met when it is reached (domain rule 1), so "exakt" is not said before it.
BEFORE_NUMBER = COMPARATORS | {Comparator.EXACTLY: ""}

PERIODS = {
    Period.TOTAL: N_("totalt"),
    Period.WEEK: N_("per vecka"),
    Period.MONTH: N_("per månad"),
    Period.YEAR: N_("per år"),
}


@dataclass(frozen=True)
class Measure:
    """What is promised, in numbers: the measure of one promise over its whole time."""

    comparator: Comparator
    target: int | None
    period: Period
    starts_on: date
    ends_on: date

    @property
    def total(self) -> int | None:
        """The number promised over the whole time; None when no number was promised."""
        return None if self.target is None else self.target * self.periods

    @property
    def periods(self) -> int:
        """How many weeks, months or years the promise runs, to the nearest whole; at least one.

        A part of a period counts when it is more than half (domain rule 3 counts the whole ones).
        """
        days = (self.ends_on - self.starts_on).days + 1
        months = round(days / DAYS_IN_MONTH)
        lengths = {Period.WEEK: days / 7, Period.MONTH: months, Period.YEAR: months / 12}
        return max(1, ceil(lengths.get(self.period, 1) - 0.5))

    @property
    def enough(self) -> int | None:
        """The least count that keeps the promise: cirka is kept within a fifth (domain rule 2)."""
        if self.total is None or self.comparator is Comparator.AT_MOST:
            return None
        if self.comparator is Comparator.APPROXIMATELY:
            return ceil(self.total * 0.8)
        return self.total
