"""Where the sum would mislead: a promise of every week, and one of several places."""

from datetime import date, timedelta
from typing import Any

import pytest

from app.activities.judged import Judged, judged
from app.activities.models import Activity
from app.activities.pace import pace
from app.promises.facts import PromiseFacts
from tests.counting.promised import the_facts
from tests.factories import NOON

MONDAY, NOVEMBER, AFTER = date(2026, 1, 5), date(2026, 11, 24), date(2027, 1, 1)
WEEKLY = {"target": 1, "period": "per_week", "unit_one": "kontroll", "unit_many": "kontroller"}
PLACES: dict[str, Any] = {"target": 2, "places": ["Strängnäs", "Läggesta"]}


def logged(day: date, count: int = 1, place: str = "") -> Activity:
    """One entry, by whoever it was."""
    return Activity(
        promise_id=1,
        token="",
        done_on=day,
        count=count,
        place=place,
        logged_at=NOON,
        logged_by_id=1,
        organisation_id=1,
    )


def weeks(many: int) -> list[Activity]:
    return [logged(MONDAY + timedelta(weeks=each)) for each in range(many)]


def seen(facts: PromiseFacts, entries: list[Activity], on: date) -> Judged | None:
    days = [(entry.done_on, entry.count) for entry in entries]
    return judged(facts, entries, pace(facts.measure, days, on=on))


@pytest.mark.parametrize(
    ("many", "on", "colour", "step"),
    [
        (46, NOVEMBER, "ok", " I fas."),
        (40, NOVEMBER, "late", " Efter planen."),
        (3, date(2026, 1, 27), "plain", " För tidigt att säga något om takten."),
        (51, AFTER, "ok", ""),
        (50, AFTER, "broken", ""),
    ],
)
def test_weeks_are_kept_one_by_one(many: int, on: date, colour: str, step: str) -> None:
    found = seen(the_facts(**WEEKLY), weeks(many), on)

    assert found is not None
    assert found.kind == colour
    assert found.sentence.endswith(f"kontroller.{step}")


def test_sixty_two_in_one_week_have_not_kept_the_others() -> None:
    found = seen(the_facts(**WEEKLY), [logged(MONDAY, 62)], NOVEMBER)

    assert found == Judged(
        "Löftet har hållits 1 av 46 veckor. Totalt 62 kontroller. Efter planen.", "late"
    )


@pytest.mark.parametrize(("on", "colour"), [(NOVEMBER, "plain"), (AFTER, "broken")])
def test_a_sum_in_one_place_does_not_keep_the_other(on: date, colour: str) -> None:
    found = seen(the_facts(**PLACES), [logged(MONDAY, 4, "Strängnäs, torget")], on)

    assert found == Judged("Uppfyllt på 1 av 2 platser. Inte uppfyllt: Läggesta (0 av 2).", colour)


def test_every_place_met_is_met() -> None:
    both = [logged(MONDAY, 2, place) for place in PLACES["places"]]

    assert seen(the_facts(**PLACES), both, NOVEMBER) == Judged("Uppfyllt på 2 av 2 platser.", "ok")


def test_a_ceiling_passed_in_one_place_is_passed() -> None:
    found = seen(the_facts(**PLACES | {"comparator": "at_most"}), weeks(3), NOVEMBER)
    passed = [logged(MONDAY, 3, "Läggesta")]

    assert found is not None and found.kind == "ok"
    assert seen(the_facts(**PLACES | {"comparator": "at_most"}), passed, NOVEMBER) == Judged(
        "Uppfyllt på 1 av 2 platser. Inte uppfyllt: Läggesta (3 av 2).", "broken"
    )


def test_a_plain_number_is_told_by_its_sum() -> None:
    once_a_year = the_facts(**WEEKLY | {"period": "per_year"})
    no_number = the_facts(comparator="none", **WEEKLY | {"target": None})

    for facts in (the_facts(), once_a_year, no_number):
        assert seen(facts, weeks(1), NOVEMBER) is None


def test_before_its_first_day_and_without_numbers_nothing_is_judged() -> None:
    assert seen(the_facts(**WEEKLY), [], date(2025, 12, 31)) is None
    assert seen(the_facts(**WEEKLY), [logged(MONDAY, 0)], AFTER) is None
