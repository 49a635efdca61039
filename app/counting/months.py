"""Buckets of months: calendar months, quarters, tertials, terms and years, and a promise's own."""

from collections.abc import Iterator
from datetime import date

from app.counting.season import Season
from app.counting.spans import DAY, Span, after_months
from app.promises.measure import MONTHS
from app.wording.vocabulary import Period

OWN_YEARS = {Period.YEAR, Period.TWO_YEARS}


def month_buckets(period: Period, time: Span, season: Season) -> list[Span]:
    """The whole calendar buckets in that time; for years, the promise's own if they are more."""
    size = MONTHS[period]
    calendar = [] if period is Period.TWO_YEARS else _steps(_began(time.first, size), size, time)
    whole = _whole(calendar, time, season)
    if period not in OWN_YEARS:
        return whole
    own = _whole(_steps(time.first, size, time), time, season)
    return own if len(own) > len(whole) else whole


def _began(day: date, months: int) -> date:
    """The first day of its quarter, tertial, term or year."""
    return date(day.year, (day.month - 1) // months * months + 1, 1)


def _steps(first: date, months: int, time: Span) -> list[Span]:
    return list(_every(first, months, time.last))


def _every(first: date, months: int, last: date) -> Iterator[Span]:
    step = 0
    while (start := after_months(first, months * step)) <= last:
        step += 1
        yield Span(start, after_months(first, months * step) - DAY)


def _whole(spans: list[Span], time: Span, season: Season) -> list[Span]:
    """Those whose days in season all lie in the promise's time.

    A year is its season, if it has one; what is shorter must be in season whole.
    """
    year = 300
    found = []
    for span in spans:
        live = season.trimmed(span)
        if live.lies_in(time) and (live == span or span.days > year):
            found.append(span)
    return found
