"""The pace as geometry: a straight plan, steps that only rise, and nothing outside the frame."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.activities.chart import BOTTOM, FEWEST, LEFT, RIGHT, TOP, Chart, chart
from app.activities.pace import Pace, pace
from tests.activities.measured import FIRST, LAST, Entry, counted, measure

inside = st.tuples(st.dates(FIRST, LAST), st.integers(0, 500))
MIDSUMMER = date(2026, 7, 2)


def drawn(now: Pace, days: list[Entry]) -> Chart:
    drawing = chart(now, days)
    assert drawing is not None
    return drawing


def corners(path: str) -> list[tuple[str, float]]:
    return [(axis, float(value)) for axis, value in re.findall(r"([HV])([\d.]+)", path)]


@pytest.mark.parametrize(("comparator", "target"), [("none", None), ("exactly", 1), ("exactly", 2)])
def test_few_or_no_number_is_not_charted(comparator: str, target: int | None) -> None:
    assert chart(counted(comparator, target, done=1, on=MIDSUMMER), []) is None
    assert chart(counted("exactly", FEWEST, done=1, on=MIDSUMMER), []) is not None


def test_the_plan_goes_from_nothing_to_what_was_promised() -> None:
    assert drawn(counted("at_least", 10, done=0, on=MIDSUMMER), []).plan == "M40 190 630 30.0"


def test_the_plan_is_lower_when_more_was_done_than_promised() -> None:
    assert drawn(counted("at_least", 10, done=20, on=MIDSUMMER), []).plan == "M40 190 630 110.0"


def test_today_is_marked_while_the_promise_runs() -> None:
    assert drawn(counted("at_least", 10, done=0, on=FIRST), []).today == LEFT
    assert drawn(counted("at_least", 10, done=0, on=LAST), []).today == RIGHT
    for outside in (FIRST - timedelta(1), LAST + timedelta(1)):
        assert drawn(counted("at_least", 10, done=0, on=outside), []).today is None


def test_the_year_is_marked_by_five_months_and_two_levels() -> None:
    drawing = drawn(counted("at_least", 10, done=0, on=MIDSUMMER), [])

    assert [month.month for _, month in drawing.months] == [1, 4, 7, 10, 12]
    assert [level for _, level in drawing.levels] == [0, 10]


@given(st.integers(FEWEST, 2_000), st.lists(inside, max_size=12))
def test_steps_rise_from_the_first_day_to_what_was_done(total: int, days: list[Entry]) -> None:
    now = pace(measure("at_least", total), days, on=LAST)
    steps = corners(drawn(now, days).steps)
    across = [value for axis, value in steps if axis == "H"]
    upwards = [value for axis, value in steps if axis == "V"]

    assert across == sorted(across) and across[-1] == RIGHT
    assert upwards == sorted(upwards, reverse=True)
    assert all(LEFT <= x <= RIGHT for x in across) and all(TOP <= y <= BOTTOM for y in upwards)
    reached = (BOTTOM - upwards[-1]) / (BOTTOM - TOP) if upwards else 0
    assert reached * max(total, now.done) == pytest.approx(now.done, abs=max(total, now.done) / 1e3)
