"""Stretches of days: from the first to the last, both counted."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

DAY = timedelta(days=1)


@dataclass(frozen=True, order=True)
class Span:
    """The days from `first` to `last`; none where the last comes before the first."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it holds."""
        return max(0, (self.last - self.first).days + 1)

    def has(self, day: date) -> bool:
        return self.first <= day <= self.last

    def lies_in(self, other: "Span") -> bool:
        return other.first <= self.first and self.last <= other.last

    def until(self, day: date) -> "Span":
        """What of it is over when that day begins."""
        return Span(self.first, min(self.last, day - DAY))

    def shared_with(self, other: "Span") -> "Span":
        return Span(max(self.first, other.first), min(self.last, other.last))


def after_months(day: date, months: int) -> date:
    """The same day so many months later, or the last of a month that is too short."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
