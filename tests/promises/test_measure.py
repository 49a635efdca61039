"""How a promise is counted, by the rules of the field; the numbers are those of the rules."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import Session

from app.kit.i18n import gettext
from app.promises.measure import Measure
from app.promises.terms import COMPARATORS, KINDS, PERIODS
from app.wording.vocabulary import Comparator, Kind, Period
from tests.factories import House, a_charter, a_promise

LESS = {Comparator.APPROXIMATELY}
NO_FLOOR = {Comparator.AT_MOST, Comparator.NONE}

days = st.dates(date(2000, 1, 1), date(2100, 12, 31))
targets = st.integers(1, 1_000_000)


def measure(
    comparator: str = "at_least",
    target: int | None = 10,
    period: str = "total",
    first: str = "2026-01-01",
    last: str = "2026-12-31",
) -> Measure:
    return Measure(
        Comparator(comparator),
        target,
        Period(period),
        date.fromisoformat(first),
        date.fromisoformat(last),
    )


@st.composite
def measures(draw: st.DrawFn) -> Measure:
    """Any measure that a writer could save."""
    first, last = sorted((draw(days), draw(days)))
    comparator = draw(st.sampled_from(Comparator))
    target = None if comparator is Comparator.NONE else draw(targets)
    return Measure(comparator, target, draw(st.sampled_from(Period)), first, last)


@pytest.mark.parametrize(
    ("target", "enough"), [(1, 1), (2, 2), (4, 4), (5, 4), (6, 5), (10, 8), (12, 10), (100, 80)]
)
def test_cirka_is_enough_within_a_fifth(target: int, enough: int) -> None:
    assert measure("approximately", target).enough == enough


@pytest.mark.parametrize(
    ("period", "first", "last", "times"),
    [
        ("per_week", "2026-01-01", "2026-12-31", 52),
        ("per_week", "2024-01-01", "2024-12-31", 52),  # a leap year has 52 weeks and two days
        ("per_week", "2025-12-29", "2027-01-03", 53),  # the ISO year 2026 has 53
        ("per_week", "2026-06-01", "2026-08-30", 13),
        ("per_week", "2026-01-05", "2026-01-14", 1),  # a week and three days
        ("per_week", "2026-01-05", "2026-01-15", 2),  # a week and four
        ("per_week", "2026-01-05", "2026-01-05", 1),
        ("per_month", "2026-01-01", "2026-12-31", 12),
        ("per_month", "2024-01-01", "2024-12-31", 12),
        ("per_month", "2026-02-01", "2026-02-28", 1),
        ("per_month", "2026-01-15", "2026-03-14", 2),
        ("per_month", "2026-01-31", "2026-02-28", 1),
        ("per_month", "2026-01-01", "2026-12-30", 12),  # ending a day early takes no month away
        ("per_month", "2026-04-01", "2027-03-31", 12),
        ("per_month", "2026-01-01", "2026-01-02", 1),
        ("per_year", "2026-01-01", "2026-12-31", 1),
        ("per_year", "2024-01-01", "2024-12-31", 1),
        ("per_year", "2026-01-01", "2028-12-31", 3),
        ("per_year", "2026-01-01", "2026-06-30", 1),
        (
            "per_year",
            "2026-01-01",
            "2027-06-30",
            1,
        ),  # a year and a half: half a year is not counted against
        ("per_year", "2026-07-01", "2027-12-31", 1),
        ("per_year", "2026-01-01", "2028-06-30", 2),
        ("per_year", "2026-01-01", "2027-07-31", 2),
        ("per_two_weeks", "2026-01-01", "2026-12-31", 26),
        ("per_quarter", "2026-01-01", "2026-12-31", 4),
        ("per_quarter", "2026-01-01", "2026-05-31", 2),
        ("per_tertial", "2026-01-01", "2026-12-31", 3),
        ("per_term", "2026-01-01", "2026-12-31", 2),
        ("per_term", "2026-08-15", "2026-12-20", 1),
        ("per_two_years", "2019-01-01", "2022-12-31", 2),
        ("per_two_years", "2026-01-01", "2026-12-31", 1),
    ],
)
def test_what_is_promised_per_period_is_turned_into_the_whole_time(
    period: str, first: str, last: str, times: int
) -> None:
    assert measure(target=3, period=period, first=first, last=last).total == 3 * times


def test_a_total_is_the_number_itself() -> None:
    assert measure(target=7, first="2020-01-01", last="2030-12-31").total == 7


def test_what_is_promised_each_time_has_no_sum_beforehand() -> None:
    assert measure(target=2, period="per_event").total is None


def test_a_number_in_each_place_is_promised_as_many_times() -> None:
    each = Measure(
        Comparator.BETWEEN, 3, Period.TOTAL, date(2026, 1, 1), date(2026, 12, 31), 4, places=5
    )

    assert (each.total, each.total_max, each.enough) == (15, 20, 15)


@given(st.dates(date(2000, 1, 1), date(2050, 12, 31)), st.integers(1, 600))
def test_so_many_whole_months_are_that_many(start: date, months: int) -> None:
    month = start.month - 1 + months
    first, after = start.replace(day=1), date(start.year + month // 12, month % 12 + 1, 1)
    last = date.fromordinal(after.toordinal() - 1)

    assert Measure(Comparator.AT_LEAST, 1, Period.MONTH, first, last).total == months


@given(measures())
def test_a_measure_is_counted_once_or_more(each: Measure) -> None:
    assert each.periods >= 1
    unknown = each.comparator is Comparator.NONE or each.period is Period.EVENT
    assert (each.total is None) == unknown
    assert each.total is None or each.total >= (each.target or 0)


@given(measures())
def test_enough_is_the_total_or_the_least_within_a_fifth_of_it(each: Measure) -> None:
    if each.comparator in NO_FLOOR or each.period is Period.EVENT:
        assert each.enough is None
        return
    assert each.total is not None and each.enough is not None
    if each.comparator in LESS:
        assert 5 * each.enough >= 4 * each.total > 5 * (each.enough - 1)
    else:
        assert each.enough == each.total


@given(measures(), days)
def test_a_longer_time_never_asks_for_less(each: Measure, day: date) -> None:
    longer = Measure(
        each.comparator, each.target, each.period, each.starts_on, max(day, each.ends_on)
    )

    assert (longer.total or 0) >= (each.total or 0)


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        ({}, "minst 10 kontroller"),
        ({"comparator": "exactly"}, "10 kontroller"),
        ({"comparator": "approximately", "target": 1}, "cirka 1 kontroll"),
        ({"comparator": "at_most", "target": 3}, "högst 3 kontroller"),
        ({"target": 1, "period": "per_month"}, "minst 1 kontroll per månad"),
        ({"target": 2, "period": "per_week"}, "minst 2 kontroller per vecka"),
        ({"target": 2, "period": "per_year"}, "minst 2 kontroller per år"),
        ({"target": 1200}, "minst 1\xa0200 kontroller"),
        ({"comparator": "none", "target": None}, "Inget antal lovat"),
        ({"comparator": "between", "target": 3, "target_max": 4}, "3–4 kontroller"),
        ({"target": 2, "period": "per_event"}, "minst 2 kontroller varje gång"),
        ({"target": 2, "period": "per_two_weeks"}, "minst 2 kontroller varannan vecka"),
        ({"places": "Norr\nSöder"}, "minst 10 kontroller på varje plats"),
        (
            {"comparator": "none", "target": None, "period": "per_year"},
            "Inget antal lovat: kontroller per år",
        ),
        (
            {"comparator": "none", "target": None, "kind": "count"},
            "Samtliga, utan att antalet är sagt: kontroller",
        ),
    ],
)
def test_the_measure_is_said_in_words(
    session: Session, house: House, wanted: dict[str, object], words: str
) -> None:
    promise = a_promise(session, a_charter(session, house), house, **wanted)

    assert promise.measured == words


def test_every_choice_has_a_name() -> None:
    for names, choices in ((COMPARATORS, Comparator), (PERIODS, Period), (KINDS, Kind)):
        assert list(names) == list(choices)
        assert len({gettext(name) for name in names.values()}) == len(choices)
    both = [*COMPARATORS.values(), *PERIODS.values()]
    assert len({gettext(name) for name in both}) == len(Comparator) + len(Period)
