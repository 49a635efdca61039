"""What the count says today, rule by rule, and what holds whatever was counted."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.activities.pace import JUDGED_FROM, Pace, State, pace
from app.promises.measure import Measure
from app.wording.vocabulary import Comparator
from tests.activities.measured import (
    FIRST,
    LAST,
    Entry,
    counted,
    entries,
    looked_at,
    measure,
    measures,
    numbered,
)

MIDSUMMER = date(2026, 7, 2)  # half of the year has passed


def test_a_bare_number_is_met_when_it_is_reached() -> None:
    assert counted("exactly", 2, done=1, on=MIDSUMMER).state is State.ON_PACE
    assert counted("exactly", 2, done=2, on=MIDSUMMER).state is State.MET
    assert counted("exactly", 2, done=3, on=MIDSUMMER).state is State.MET


def test_cirka_is_met_within_a_fifth() -> None:
    assert counted("approximately", 10, done=7, on=LAST).state is not State.MET
    assert counted("approximately", 10, done=8, on=LAST).state is State.MET
    assert counted("approximately", 10, done=8, on=LAST).left == 0


def test_at_most_is_kept_until_it_is_passed() -> None:
    assert counted("at_most", 3, done=3, on=MIDSUMMER).state is State.WITHIN
    assert counted("at_most", 3, done=3, on=date(2027, 1, 1)).state is State.WITHIN
    assert counted("at_most", 3, done=4, on=MIDSUMMER).state is State.EXCEEDED
    assert counted("at_most", 3, done=4, on=date(2027, 1, 1)).state is State.EXCEEDED


def test_no_number_is_never_judged() -> None:
    for on in (FIRST - timedelta(1), MIDSUMMER, LAST + timedelta(1)):
        assert counted("none", None, done=3, on=on).state is State.UNCOUNTED


def test_one_thing_is_done_or_not_done() -> None:
    assert counted("exactly", 1, done=0, on=MIDSUMMER).is_once
    assert not counted("exactly", 2, done=0, on=MIDSUMMER).is_once
    assert not counted("at_most", 1, done=0, on=MIDSUMMER).is_once
    assert not counted("none", None, done=1, on=MIDSUMMER).is_once


def test_one_thing_a_month_is_not_one_thing() -> None:
    monthly = measure("approximately", 1, "per_month")

    assert not pace(monthly, [], on=MIDSUMMER).is_once


def test_nothing_is_judged_before_a_quarter_of_the_time() -> None:
    quarter = date(2026, 4, 3)  # 92 days of 365 have passed

    assert counted("at_least", 100, done=0, on=quarter - timedelta(1)).state is State.EARLY
    assert counted("at_least", 100, done=0, on=quarter).state is State.BEHIND


@pytest.mark.parametrize(
    ("total", "done", "state"),
    [
        (100, 40, State.ON_PACE),  # half of the time is 49.9; a tenth of the number is let pass
        (100, 39, State.BEHIND),
        (10, 4, State.ON_PACE),
        (10, 3, State.BEHIND),
        (2, 0, State.ON_PACE),  # at least one is always let pass
        (4, 1, State.ON_PACE),
        (4, 0, State.BEHIND),
    ],
)
def test_pace_is_compared_with_the_time_that_has_passed(
    total: int, done: int, state: State
) -> None:
    half = FIRST + timedelta(182)

    assert counted("at_least", total, done=done, on=half).state is state


def test_a_promise_is_met_on_the_day_it_was_reached() -> None:
    days = [(date(2026, 9, 9), 1), (date(2026, 3, 3), 1), (date(2026, 6, 6), 1)]

    assert pace(measure("at_least", 2), days, on=LAST).met_on == date(2026, 6, 6)


def test_an_early_day_logged_late_moves_the_day_it_was_reached() -> None:
    days = [(date(2026, 6, 6), 1), (date(2026, 9, 9), 1)]
    late = (date(2026, 1, 5), 1)

    assert pace(measure("at_least", 2), days, on=LAST).met_on == date(2026, 9, 9)
    assert pace(measure("at_least", 2), [*days, late], on=LAST).met_on == date(2026, 6, 6)


def test_more_than_promised_is_shown_and_not_capped() -> None:
    seen = counted("at_least", 20, done=40, on=LAST)

    assert (seen.done, seen.over, seen.left) == (40, 20, 0)


def test_what_has_not_begun_is_coming() -> None:
    for comparator in ("at_least", "exactly", "approximately", "at_most"):
        assert counted(comparator, 5, done=0, on=FIRST - timedelta(1)).state is State.COMING
        assert counted(comparator, 5, done=0, on=FIRST).state is not State.COMING


def test_what_was_not_reached_in_time_is_missed() -> None:
    assert counted("at_least", 10, done=9, on=LAST).state is not State.MISSED
    assert counted("at_least", 10, done=9, on=LAST + timedelta(1)).state is State.MISSED
    assert counted("at_least", 10, done=9, on=LAST + timedelta(1)).left == 1


@pytest.mark.parametrize("comparator", ["at_least", "exactly", "approximately", "at_most"])
def test_a_report_without_a_number_is_not_the_same_as_none(comparator: str) -> None:
    said = pace(measure(comparator, 50), [(LAST, 0)], on=LAST + timedelta(1))

    assert said.state is State.UNREPORTED
    assert pace(measure(comparator, 50), [], on=LAST + timedelta(1)).state is not State.UNREPORTED


def test_a_report_without_a_number_still_has_time_to_get_one() -> None:
    assert pace(measure("at_least", 50), [(MIDSUMMER, 0)], on=LAST).state is State.BEHIND


def test_the_latest_report_is_remembered() -> None:
    days = [(MIDSUMMER, 0), (date(2026, 2, 2), 1)]

    assert pace(measure("none", None), days, on=LAST).reported_on == MIDSUMMER
    assert pace(measure("none", None), [], on=LAST).reported_on is None


def test_days_left_never_fall_below_none() -> None:
    assert counted("at_least", 1, done=0, on=LAST - timedelta(2)).days_left == 2
    assert counted("at_least", 1, done=0, on=LAST + timedelta(2)).days_left == 0


@given(looked_at(), st.data())
def test_the_count_is_the_sum_in_whatever_order(
    seen: tuple[Pace, list[Entry]], data: st.DataObject
) -> None:
    before, days = seen
    shuffled = data.draw(st.permutations(days))

    assert before.done == sum(count for _, count in days)
    assert pace(before.measure, shuffled, on=before.on) == before


@given(looked_at())
def test_every_count_has_a_state_and_nothing_is_negative(seen: tuple[Pace, list[Entry]]) -> None:
    now = seen[0]

    assert now.state in State
    assert now.left >= 0 and now.over >= 0 and now.days_left >= 0
    assert not (now.left and now.over)


@given(numbered("at_least", "exactly", "approximately"), entries, entries, st.dates())
def test_what_is_met_stays_met_whatever_is_added(
    promised: Measure, before: list[Entry], more: list[Entry], on: date
) -> None:
    if pace(promised, before, on=on).state is State.MET:
        assert pace(promised, before + more, on=on).state is State.MET


@given(looked_at())
def test_met_means_that_nothing_is_left(seen: tuple[Pace, list[Entry]]) -> None:
    now, days = seen
    if now.met_on is not None:
        assert now.left == 0
        assert sum(count for day, count in days if day <= now.met_on) >= (now.measure.enough or 0)
        assert sum(count for day, count in days if day < now.met_on) < (now.measure.enough or 0)


@given(measures(), st.lists(st.dates(), min_size=2))
def test_time_passes_from_none_to_all_and_never_back(promised: Measure, days: list[date]) -> None:
    shares = [pace(promised, [], on=day).share_of_time for day in sorted(days)]

    assert all(0 <= share <= 1 for share in shares)
    assert shares == sorted(shares)


@given(measures())
def test_time_begins_on_the_first_day_and_is_over_after_the_last(promised: Measure) -> None:
    assert pace(promised, [], on=promised.starts_on).share_of_time == 0
    assert pace(promised, [], on=promised.ends_on).share_of_time < 1
    assert pace(promised, [], on=promised.ends_on + timedelta(1)).share_of_time == 1


@given(numbered("at_least", "exactly", "approximately"), entries, st.dates())
def test_nothing_is_late_before_a_quarter_or_missed_before_the_end(
    promised: Measure, days: list[Entry], on: date
) -> None:
    now = pace(promised, days, on=on)

    assert now.state is not State.BEHIND or now.share_of_time >= JUDGED_FROM
    assert now.state is not State.MISSED or now.is_over


def test_only_a_ceiling_can_be_passed() -> None:
    states = {
        comparator: {counted(comparator, 5, done=done, on=MIDSUMMER).state for done in range(9)}
        for comparator in Comparator
        if comparator is not Comparator.NONE
    }

    assert [each for each, found in states.items() if State.EXCEEDED in found] == ["at_most"]
