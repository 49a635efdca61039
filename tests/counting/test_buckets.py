"""The weeks, months and days a promise is held to: whole, in order, in its time and season."""

from datetime import date, timedelta

import pytest
from hypothesis import given

from app.counting.buckets import buckets
from app.counting.rule import Rule
from app.counting.season import Season
from app.counting.spans import Span, after_months
from tests.counting.promised import rule, rules


@pytest.mark.parametrize(
    ("period", "many"),
    [
        ("per_week", 51),
        ("per_two_weeks", 25),
        ("per_month", 12),
        ("per_quarter", 4),
        ("per_tertial", 3),
        ("per_term", 2),
        ("per_year", 1),
        ("per_two_years", 0),
        ("total", 0),
        ("per_event", 0),
    ],
)
def test_a_year_has_so_many_of_each(period: str, many: int) -> None:
    assert len(buckets(rule(period=period))) == many


def test_a_tertial_is_four_months() -> None:
    tertials = buckets(rule(period="per_tertial"))

    assert [each.last for each in tertials] == [
        date(2026, 4, 30),
        date(2026, 8, 31),
        date(2026, 12, 31),
    ]


def test_weeks_are_those_of_the_almanac_over_the_new_year() -> None:
    turn = Span(date(2020, 12, 1), date(2021, 1, 31))

    weeks = [each.first.isocalendar().week for each in buckets(rule(period="per_week", time=turn))]

    assert weeks == [50, 51, 52, 53, 1, 2, 3, 4]


def test_months_that_are_begun_or_broken_off_are_not_held_to() -> None:
    time = Span(date(2026, 1, 15), date(2026, 7, 14))

    months = buckets(rule(period="per_month", time=time))

    assert [each.first.month for each in months] == [2, 3, 4, 5, 6]


def test_years_are_calendar_years_when_the_charter_follows_them() -> None:
    anged = Span(date(2021, 5, 3), date(2022, 12, 31))

    assert buckets(rule(period="per_year", time=anged)) == [
        Span(date(2022, 1, 1), date(2022, 12, 31))
    ]


def test_years_are_the_charters_own_when_the_calendar_would_lose_one() -> None:
    over_summer = Span(date(2025, 7, 1), date(2027, 6, 30))

    assert [each.first for each in buckets(rule(period="per_year", time=over_summer))] == [
        date(2025, 7, 1),
        date(2026, 7, 1),
    ]


def test_every_other_year_is_counted_from_the_first_day() -> None:
    alvesta = Span(date(2019, 1, 1), date(2022, 12, 31))

    pairs = buckets(rule(period="per_two_years", time=alvesta))

    assert [(each.first.year, each.last.year) for each in pairs] == [(2019, 2020), (2021, 2022)]


def test_a_season_holds_only_its_own_months() -> None:
    months = buckets(rule(period="per_month", season=Season(4, 10)))

    assert [each.first.month for each in months] == [4, 5, 6, 7, 8, 9, 10]


def test_weeks_that_are_partly_out_of_season_are_not_held_to() -> None:
    weeks = buckets(rule(period="per_week", season=Season(4, 4)))  # Wednesday to Thursday

    assert (weeks[0].first, weeks[-1].last) == (date(2026, 4, 6), date(2026, 4, 26))


def test_a_named_day_out_of_season_is_not_held_to() -> None:
    thursdays = buckets(rule(period="per_week", weekday=3, season=Season(4, 4)))

    assert [each.first.day for each in thursdays] == [2, 9, 16, 23, 30]


def test_a_season_over_the_new_year_is_one_season() -> None:
    time = Span(date(2025, 11, 1), date(2026, 3, 31))
    winter = rule(period="per_month", time=time, season=Season(11, 3))

    assert [each.first.month for each in buckets(winter)] == [11, 12, 1, 2, 3]


def test_a_year_is_its_season() -> None:
    summers = Span(date(2025, 4, 1), date(2026, 10, 31))

    years = buckets(rule(period="per_year", time=summers, season=Season(4, 10)))

    assert [each.first.year for each in years] == [2025, 2026]


def test_every_other_week_without_a_day_begins_with_the_first_whole_week() -> None:
    pairs = buckets(rule(period="per_two_weeks"))

    assert pairs[0] == Span(date(2026, 1, 5), date(2026, 1, 18))


def test_every_other_week_with_a_known_day_keeps_step_with_it() -> None:
    pairs = buckets(rule(period="per_two_weeks", anchor=date(2026, 1, 14)))

    assert pairs[0] == Span(date(2026, 1, 12), date(2026, 1, 25))


def test_a_month_after_the_last_of_january_is_the_last_of_february() -> None:
    assert after_months(date(2024, 1, 31), 1) == date(2024, 2, 29)
    assert after_months(date(2026, 1, 31), -2) == date(2025, 11, 30)


@given(rules())
def test_buckets_come_in_order_and_never_overlap(promised: Rule) -> None:
    spans = buckets(promised)

    assert all(one.last < other.first for one, other in zip(spans, spans[1:], strict=False))


@given(rules())
def test_nobody_is_held_to_a_day_outside_the_promise(promised: Rule) -> None:
    for span in buckets(promised):
        held = promised.season.trimmed(span)
        assert held.days and held.lies_in(promised.time)


@given(rules())
def test_parts_at_the_ends_are_shorter_than_a_bucket_and_a_step(promised: Rule) -> None:
    spans = buckets(promised)
    if spans and promised.season.is_whole_year and not promised.skips_holidays:
        longest = max((one.last - one.first).days + 1 for one in spans)
        if promised.weekday is not None and promised.period.startswith("per_"):
            longest = max(longest, 14)
        assert spans[0].first - promised.time.first < timedelta(days=2 * longest)
        assert promised.time.last - spans[-1].last < timedelta(days=2 * longest)
