"""Rules and entries for the pure tests of this room: some by name, and any at all."""

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from app.counting.entries import Entry
from app.counting.rule import Rule
from app.counting.season import Season
from app.counting.spans import Span
from app.promises.facts import PromiseFacts
from app.wording.vocabulary import Comparator, Period

YEAR = Span(date(2026, 1, 1), date(2026, 12, 31))

days = st.dates(date(2024, 1, 1), date(2028, 12, 31))
counts = st.integers(0, 40)
entries = st.lists(st.builds(Entry, days, counts), max_size=15)


def rule(
    comparator: str = "at_least",
    target: int | None = 1,
    period: str = "total",
    time: Span = YEAR,
    **more: Any,
) -> Rule:
    """What is promised, for the whole of 2026 unless something else is said."""
    return Rule(Comparator(comparator), target, Period(period), time, **more)


def the_facts(**more: Any) -> PromiseFacts:
    """A promise of eight new areas, as it is stored."""
    facts: dict[str, Any] = {
        "number": 1,
        "focus": "Inbrott",
        "title": "Nya områden",
        "body": "Etablera minst 8 nya områden.",
        "theme_id": "burglary",
        "comparator": "at_least",
        "target": 8,
        "period": "total",
        "starts_on": YEAR.first,
        "ends_on": YEAR.last,
    }
    return PromiseFacts(**facts | more)


def weekly(first: date, weeks: int) -> list[Entry]:
    """One thing a week, on the same weekday."""
    return [Entry(first + timedelta(weeks=each)) for each in range(weeks)]


def done(*counted: tuple[str, int]) -> list[Entry]:
    """So many in each place, all on the first day."""
    return [Entry(YEAR.first, count, place) for place, count in counted]


@st.composite
def spans(draw: st.DrawFn) -> Span:
    """Any time, from a day to five years."""
    first, last = sorted((draw(days), draw(days)))
    return Span(first, last)


@st.composite
def rules(draw: st.DrawFn) -> Rule:
    """Any promise of a number that recurs."""
    months = st.integers(1, 12)
    return Rule(
        draw(st.sampled_from([each for each in Comparator if each is not Comparator.NONE])),
        draw(st.integers(1, 30)),
        draw(st.sampled_from([each for each in Period if each is not Period.EVENT])),
        draw(spans()),
        season=draw(st.just(Season()) | st.builds(Season, months, months)),
        weekday=draw(st.none() | st.integers(0, 6)),
        skips_holidays=draw(st.booleans()),
        anchor=draw(st.none() | days),
    )
