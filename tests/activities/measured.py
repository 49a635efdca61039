"""Measures and entries for the pure tests of this room: some by name, and any at all."""

from collections.abc import Sequence
from datetime import date

from hypothesis import strategies as st

from app.activities.pace import Pace, pace
from app.promises.measure import Measure
from app.wording.vocabulary import Comparator, Period

Entry = tuple[date, int]

FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)

days = st.dates(date(2000, 1, 1), date(2099, 12, 30))
counts = st.integers(0, 10_000)
entries = st.lists(st.tuples(days, counts), max_size=12)


def measure(comparator: str, target: int | None, period: str = "total") -> Measure:
    """What was promised for the whole of 2026."""
    return Measure(Comparator(comparator), target, Period(period), FIRST, LAST)


def counted(comparator: str, target: int | None, *, done: int, on: date) -> Pace:
    """That promise when so many were done on its first day."""
    days: Sequence[Entry] = [(FIRST, done)] if done else []
    return pace(measure(comparator, target), days, on=on)


@st.composite
def numbered(draw: st.DrawFn, *comparators: str) -> Measure:
    """Any promise of a number."""
    first, last = sorted((draw(days), draw(days)))
    comparator = Comparator(draw(st.sampled_from(comparators)))
    return Measure(
        comparator, draw(st.integers(1, 2_000)), draw(st.sampled_from(Period)), first, last
    )


def measures() -> st.SearchStrategy[Measure]:
    """Any promise at all."""
    without = st.builds(lambda day: Measure(Comparator.NONE, None, Period.TOTAL, day, day), days)
    return without | numbered("at_least", "exactly", "approximately", "at_most")


@st.composite
def looked_at(draw: st.DrawFn) -> tuple[Pace, list[Entry]]:
    """Any promise, whatever was done, on any day."""
    done = draw(entries)
    return pace(draw(measures()), done, on=draw(days)), done
