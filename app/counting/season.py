"""The part of the year in which a promise is kept; outside it nothing is expected."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.counting.spans import DAY, Span, after_months


@dataclass(frozen=True)
class Season:
    """From the first month to the last (säsong), also over the new year: november till mars."""

    first: int = 1
    last: int = 12

    def has(self, day: date) -> bool:
        if self.first <= self.last:
            return self.first <= day.month <= self.last
        return day.month >= self.first or day.month <= self.last

    def trimmed(self, span: Span) -> Span:
        """From the first of its days that is in season to the last."""
        first, last = span.first, span.last
        while first <= last and not self.has(first):
            first = after_months(first.replace(day=1), 1)
        while first <= last and not self.has(last):
            last = last.replace(day=1) - DAY
        return Span(first, last)

    def days(self, span: Span) -> int:
        """How many of its days are in season."""
        if self.is_whole_year:
            return span.days
        return sum(month.shared_with(span).days for month in months(span) if self.has(month.first))

    @property
    def is_whole_year(self) -> bool:
        return (self.last - self.first) % 12 == 11


def months(span: Span) -> Iterator[Span]:
    """The calendar months that it touches, whole."""
    first = span.first.replace(day=1)
    while first <= span.last:
        after = after_months(first, 1)
        yield Span(first, after - DAY)
        first = after
