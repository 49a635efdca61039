"""Share done beside share of time, for totals and for what recurs."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.counting.entries import Entry
from app.counting.kept import kept
from app.counting.rule import Rule
from app.counting.season import Season
from app.counting.spans import Span
from app.counting.steps import Standing, Step, share_of_time, standing, standing_of
from tests.counting.promised import YEAR, days, entries, rule, rules, weekly

MONDAY = date(2026, 1, 5)


def of_weeks(done: int, passed: int) -> Step:
    """The pace when so many weeks have passed and the first of them were kept."""
    on = MONDAY + timedelta(weeks=passed)
    seen = standing_of(kept(rule(period="per_week"), weekly(MONDAY, done), on=on))
    assert seen is not None
    return seen.step


def test_weeks_are_compared_with_the_weeks_that_have_passed() -> None:
    assert of_weeks(0, 12) is Step.EARLY
    assert of_weeks(20, 25) is Step.IN_STEP
    assert of_weeks(19, 25) is Step.BEHIND


def test_more_than_promised_has_a_share_above_the_whole() -> None:
    seen = standing(rule("at_least", 20), [Entry(YEAR.first, 40)], on=YEAR.last)

    assert seen is not None
    assert (seen.share, seen.step) == (2, Step.AHEAD)


def test_what_comes_later_is_not_in_the_pace() -> None:
    seen = standing(rule("at_least", 20), [Entry(YEAR.first), Entry(YEAR.last, 19)], on=MONDAY)

    assert seen is not None
    assert seen.done == 1


def test_a_ceiling_and_what_has_no_number_have_no_pace() -> None:
    assert standing(rule("at_most", 3), [], on=YEAR.last) is None
    assert standing(rule("none", None), [], on=YEAR.last) is None
    assert standing_of(kept(rule(), [], on=YEAR.last)) is None


def test_each_place_has_the_whole_number_to_do() -> None:
    seen = standing(rule("at_least", 2, places=("Centrum", "Öster")), [], on=YEAR.first)

    assert seen is not None
    assert seen.promised == 4


def test_no_time_passes_out_of_season() -> None:
    walks = rule("at_least", 10, season=Season(4, 10))

    shares = [share_of_time(walks, day) for day in (date(2026, 3, 31), date(2026, 12, 1))]

    assert shares == [0, 1]


def test_winter_over_the_new_year_is_one_time() -> None:
    winter = Span(date(2025, 7, 1), date(2026, 6, 30))
    cold = rule("at_least", 10, time=winter, season=Season(11, 3))

    assert share_of_time(cold, date(2026, 1, 1)) == 61 / 151


@given(rules(), st.lists(days, min_size=2))
def test_time_never_goes_back_and_ends_at_the_end(promised: Rule, seen: list[date]) -> None:
    shares = [share_of_time(promised, day) for day in sorted(seen)]

    assert shares == sorted(shares)
    assert all(0 <= share <= 1 for share in shares)


@given(rules(), entries, days)
def test_nothing_is_behind_before_a_quarter(promised: Rule, dated: list[Entry], on: date) -> None:
    seen = standing(promised, dated, on=on)

    assert seen is None or seen.time >= 0.25 or seen.step is Step.EARLY


@given(st.integers(1, 2_000), st.floats(0.25, 1))
def test_one_thing_too_few_is_always_let_pass(promised: int, time: float) -> None:
    assert Standing(max(0, int(promised * time)), promised, time).step is Step.IN_STEP
