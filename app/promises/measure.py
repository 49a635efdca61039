"""How a promise is counted: the few words that turn a sentence into arithmetic."""

from dataclasses import dataclass
from datetime import date
from math import ceil

from app.wording.vocabulary import Comparator, Period

DAYS_IN_MONTH = 365.25 / 12
MONTHS = {
    Period.MONTH: 1,
    Period.QUARTER: 3,
    Period.TERTIAL: 4,
    Period.TERM: 6,
    Period.YEAR: 12,
    Period.TWO_YEARS: 24,
}
DAYS = {Period.WEEK: 7, Period.TWO_WEEKS: 14}


@dataclass(frozen=True)
class Measure:
    """What is promised, in numbers: the measure of one promise over its whole time.

    `places` is in how many places the number is promised, each counted by itself.
    `buckets` is how many whole weeks or months it is held to, where that is known.
    """

    comparator: Comparator
    target: int | None
    period: Period
    starts_on: date
    ends_on: date
    target_max: int | None = None
    places: int = 1
    buckets: int = 0

    @property
    def total(self) -> int | None:
        """The number promised over the whole time; None when nobody can say it beforehand."""
        return self._whole(self.target)

    @property
    def total_max(self) -> int | None:
        """The upper end of an interval over the whole time; None where there is no interval."""
        return self._whole(self.target_max)

    @property
    def periods(self) -> int:
        """How many weeks, terms or years the promise runs, to the nearest whole; at least one.

        A part of a period counts when it is more than half (domain rule 3 counts the whole ones).
        """
        if self.buckets:
            return self.buckets
        days = (self.ends_on - self.starts_on).days + 1
        if self.period in DAYS:
            length = days / DAYS[self.period]
        elif self.period in MONTHS:
            length = round(days / DAYS_IN_MONTH) / MONTHS[self.period]
        else:
            return 1
        return max(1, ceil(length - 0.5))

    @property
    def enough(self) -> int | None:
        """The least count that keeps the promise: cirka is kept within a fifth (domain rule 2)."""
        if self.total is None or self.comparator is Comparator.AT_MOST:
            return None
        if self.comparator is Comparator.APPROXIMATELY:
            return ceil(self.total * 0.8)
        return self.total

    def _whole(self, number: int | None) -> int | None:
        # How often the event comes is not known beforehand, so neither is the sum.
        if number is None or self.period is Period.EVENT:
            return None
        return number * self.periods * self.places
