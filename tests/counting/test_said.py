"""What a resident reads of each kind of promise, in Swedish and in English."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

import pytest

from app.counting.forecast import Unsaid
from app.counting.kept import kept
from app.counting.reasons import REASONS, Reason
from app.counting.said_number import counted
from app.counting.said_pace import STEPS, UNSAID, leads_to, said_step, shares
from app.counting.said_periods import name, periods
from app.counting.said_places import places
from app.counting.said_without import measured
from app.counting.series import Value, series
from app.counting.spread import Interval
from app.counting.steps import Standing, Step
from app.counting.subs import by_place
from app.kit import i18n
from tests.counting.promised import YEAR, done, rule, weekly

MONDAY = date(2026, 1, 5)


@pytest.fixture
def in_english() -> Iterator[None]:
    mark = i18n._language.set("en")
    yield
    i18n._language.reset(mark)


@pytest.mark.parametrize(
    ("comparator", "target", "count", "told"),
    [
        ("none", None, 303, "303 genomförda, inget antal lovat."),
        ("at_least", 20, 0, "0 av minst 20."),
        ("at_least", 20, 40, "40 av minst 20. 20 fler än lovat."),
        ("at_most", 3, 3, "3 av högst 3."),
        ("at_most", 3, 5, "5 av högst 3. 2 fler än lovat."),
        ("exactly", 1_800, 2_000, "2\xa0000 av 1\xa0800. 200 fler än lovat."),
    ],
)
def test_a_number_is_told_with_what_was_promised(
    comparator: str, target: int | None, count: int, told: str
) -> None:
    assert counted(rule(comparator, target), count) == told


def test_places_are_promised_together_and_over_is_over_all_of_them() -> None:
    walks = rule("at_least", 2, places=("Centrum", "Öster"))

    assert counted(walks, 7) == "7 av minst 4. 3 fler än lovat."


@pytest.mark.parametrize(
    ("on", "told"),
    [
        (date(2026, 1, 8), "Ingen hel period har gått än. Totalt 0 möten."),
        (date(2026, 1, 19), "Löftet har hållits 1 av 2 veckor. Totalt 1 möten."),
        (date(2027, 1, 1), "Löftet hölls 40 av 51 veckor. Totalt 40 möten."),
    ],
)
def test_weeks_are_told_as_kept_of_those_that_have_passed(on: date, told: str) -> None:
    meetings = rule(period="per_week")
    entries = weekly(MONDAY + timedelta(8), 40)

    assert periods(meetings, kept(meetings, entries, on=on), "möten") == told


def test_a_time_without_a_whole_period_is_told_as_too_short() -> None:
    pairs = rule(period="per_two_years")

    assert periods(pairs, kept(pairs, [], on=MONDAY), "möten").startswith("Tiden är för kort")


@pytest.mark.parametrize(
    ("period", "one", "many"),
    [
        ("per_week", "vecka", "veckor"),
        ("per_two_weeks", "tvåveckorsperiod", "tvåveckorsperioder"),
        ("per_month", "månad", "månader"),
        ("per_quarter", "kvartal", "kvartal"),
        ("per_tertial", "tertial", "tertialer"),
        ("per_term", "termin", "terminer"),
        ("per_year", "år", "år"),
        ("per_two_years", "tvåårsperiod", "tvåårsperioder"),
    ],
)
def test_periods_are_called_by_their_names(period: str, one: str, many: str) -> None:
    assert [name(rule(period=period), each) for each in (1, 2)] == [one, many]
    assert name(rule(period=period, weekday=3), 2) == "dagar"


def test_an_indicator_is_compared_with_its_own_source_only() -> None:
    told = measured(
        series(
            [
                Value(date(2024, 12, 31), Decimal(41), "Brå"),
                Value(date(2025, 6, 30), Decimal(12), "kommunen"),
                Value(date(2025, 12, 31), Decimal(34), "Brå"),
            ]
        )
    )

    assert told == "34, 31 december 2025. Källa: Brå. Dessförinnan 41, 31 december 2024."
    assert measured(series([])) == "Inget mätt än."


def test_pace_is_both_shares_and_where_that_leaves_it() -> None:
    halfway = Standing(12, 20, 0.5)

    told = f"{shares(halfway)} {said_step(halfway.step)}"

    assert told == "60 procent gjort, 50 procent av tiden har gått. I fas."
    assert shares(Standing(40, 20, 0.5)).startswith("200 procent gjort")
    early = Standing(0, 20, 0.2)
    assert (shares(early), said_step(early.step)) == ("", "För tidigt att säga något om takten.")


def test_a_forecast_is_an_interval_and_how_sure_it_is() -> None:
    assert leads_to(Interval(18, 26, 21.5), YEAR.last) == (
        "Troligen 18–26 när tiden går ut 31 december 2026. Det stämmer åtta gånger av tio."
    )
    assert leads_to(Interval(20, 20, 20), YEAR.last).startswith("Troligen 20 när")
    assert leads_to(Unsaid.EARLY, YEAR.last) == "För tidigt att säga hur det slutar."


def test_every_step_and_every_silence_of_the_forecast_has_its_words() -> None:
    assert set(STEPS) == set(Step)
    assert set(UNSAID) == set(Unsaid)
    assert set(REASONS) == set(Reason)


@pytest.mark.usefixtures("in_english")
def test_it_is_told_in_english_too() -> None:
    meetings = rule(period="per_week")
    seen = kept(meetings, weekly(MONDAY, 40), on=YEAR.last + timedelta(1))
    walks = rule("at_least", 2, places=("Centrum", "Öster"))

    assert periods(meetings, seen, "möten") == (
        "The promise was kept in 40 of 51 weeks. In all 40 möten."
    )
    assert places(by_place(walks, done(("Centrum", 3)))) == (
        "Met in 1 of 2 places. Not met: Öster (0 of 2)."
    )
    assert name(rule(period="per_quarter"), 2) == "quarters"
