"""How many it will be: wide when little is known, nothing when next to nothing is."""

from datetime import date, timedelta
from random import Random
from time import thread_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.counting.entries import Entry
from app.counting.forecast import Unsaid, forecast, forecast_of
from app.counting.kept import kept
from app.counting.linked import linked
from app.counting.spread import Interval, beta_binomial, gamma_poisson, interval
from bench.forecast import LEAST, MOST, scores
from bench.scores import together
from tests.counting.promised import YEAR, rule, weekly

HALF = date(2026, 7, 2)
MONDAY = date(2026, 1, 5)


def evenly(many: int) -> list[Entry]:
    """So many in the first half of the year."""
    return [Entry(YEAR.first + timedelta(181 * each // many)) for each in range(many)]


def after_half(many: int, promised: int) -> Interval:
    found = forecast(rule("at_least", promised), evenly(many), on=HALF)
    assert isinstance(found, Interval)
    return found


def test_too_early_is_said_rather_than_a_guess() -> None:
    walks = rule("at_least", 20)

    assert forecast(walks, evenly(20), on=date(2026, 3, 1)) is Unsaid.EARLY
    assert forecast(walks, evenly(2), on=HALF) is Unsaid.FEW
    assert forecast(walks, evenly(20), on=YEAR.last + timedelta(1)) is Unsaid.OVER
    assert forecast(rule("none", None), evenly(20), on=HALF) is Unsaid.NO_NUMBER


def test_fewer_than_a_quarter_of_the_weeks_are_too_few() -> None:
    controls = rule(period="per_week")

    seen = [
        forecast_of(kept(controls, weekly(MONDAY, 51), on=MONDAY + timedelta(weeks=passed)))
        for passed in (10, 25, 51)
    ]

    assert seen[0] is Unsaid.EARLY
    assert isinstance(seen[1], Interval) and 45 <= seen[1].low <= seen[1].high == 51
    assert seen[2] is Unsaid.OVER


def test_little_that_is_known_makes_a_wide_interval() -> None:
    few, many = after_half(4, 8), after_half(100, 200)

    assert (few.high - few.low) / few.mean > 2 * (many.high - many.low) / many.mean


def test_what_is_done_in_bursts_is_less_sure_than_what_is_done_evenly() -> None:
    in_bursts = [Entry(date(2026, month, 10), 8) for month in (1, 3, 6)]

    seen = forecast(rule("at_least", 48), in_bursts, on=HALF)

    even = after_half(24, 48)
    assert isinstance(seen, Interval)
    assert seen.high - seen.low > even.high - even.low


def test_weeks_that_are_lost_in_a_row_make_the_rest_less_sure() -> None:
    controls, on = rule(period="per_week"), MONDAY + timedelta(weeks=24)
    in_turn = [Entry(MONDAY + timedelta(weeks=each)) for each in range(0, 24, 2)]
    in_a_row = weekly(MONDAY, 12)

    turns, row = (forecast_of(kept(controls, those, on=on)) for those in (in_turn, in_a_row))

    assert isinstance(turns, Interval) and isinstance(row, Interval)
    assert row.high - row.low > turns.high - turns.low


def test_weeks_that_are_alike_swing_more_than_by_chance() -> None:
    alike, by_turns = [True] * 20 + [False] * 20, [True, False] * 20

    assert 1 <= linked(by_turns) < linked(alike)
    assert linked([True] * 40) >= 1


def test_few_entries_lean_on_the_promise_and_many_on_themselves() -> None:
    few, many = after_half(3, 12), after_half(60, 240)

    assert few.mean > 6.5  # a straight line says 6
    assert few.mean / 6 > many.mean / 120


def test_what_comes_later_is_not_known_to_the_forecast() -> None:
    walks = rule("at_least", 20)
    later = [Entry(HALF + timedelta(30), 50)]

    assert forecast(walks, evenly(10) + later, on=HALF) == forecast(walks, evenly(10), on=HALF)


@given(
    st.lists(st.tuples(st.integers(0, 181), st.integers(0, 50)), max_size=20), st.integers(1, 99)
)
def test_no_forecast_is_below_what_is_done_already(
    dated: list[tuple[int, int]], promised: int
) -> None:
    entries = [Entry(YEAR.first + timedelta(day), count) for day, count in dated]

    found = forecast(rule("at_least", promised), entries, on=HALF)

    if isinstance(found, Interval):
        assert sum(count for _, count in dated) <= found.low <= found.high


@given(st.floats(0.1, 300), st.floats(0.1, 9))
def test_chances_are_all_there_is_and_have_the_mean_they_were_given(
    mean: float, spread: float
) -> None:
    chances = gamma_poisson(mean, mean * spread)
    if spread > 1:
        assert sum(chances) == pytest.approx(1, abs=0.02)
        assert sum(each * chance for each, chance in enumerate(chances)) <= mean * 1.01
    assert interval(chances, mean).low <= mean + 1


@given(st.floats(0.5, 50), st.floats(0.5, 50), st.integers(1, 60))
def test_chances_of_hits_add_up(hits: float, misses: float, trials: int) -> None:
    chances = beta_binomial(hits, misses, trials)
    middle = sum(each * chance for each, chance in enumerate(chances))

    assert sum(chances) == pytest.approx(1)
    assert middle == pytest.approx(trials * hits / (hits + misses))


def test_eight_outcomes_of_ten_lie_in_the_interval_and_a_line_is_no_better() -> None:
    found = scores(Random(1), 60)  # the whole of it is make bench-forecast

    every = together(found.values())

    assert LEAST <= every.coverage <= MOST
    assert every.error < every.line_error


def cost(target: int) -> float:
    """Seconds of this thread for one forecast of so many; the best of three."""
    times = []
    for _ in range(3):
        begun = thread_time()
        seen = forecast(rule("at_least", target), weekly(YEAR.first, 26), on=date(2026, 7, 2))
        times.append(thread_time() - begun)
        assert isinstance(seen, Interval)
    return min(times)


def test_a_million_is_forecast_without_weighing_every_outcome() -> None:
    assert cost(1_000_000) <= 10 * cost(1_000) + 0.02
