"""What stands under the big number: kept weeks, and each place by itself."""

from datetime import date, timedelta

from app.activities.beside import beside
from app.activities.models import Activity
from tests.counting.promised import the_facts
from tests.factories import NOON

MONDAY, NOVEMBER = date(2026, 1, 5), date(2026, 11, 24)
WEEKLY = {"target": 1, "period": "per_week", "unit_one": "kontroll", "unit_many": "kontroller"}


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


def test_weeks_that_were_kept_stand_beside_the_sum() -> None:
    controls = the_facts(**WEEKLY)
    entries = [logged(MONDAY + timedelta(weeks=each)) for each in range(40)]

    told = beside(controls, [*entries, logged(MONDAY, 22)], on=NOVEMBER)

    assert told == ["Löftet har hållits 40 av 46 veckor. Totalt 62 kontroller."]


def test_a_sum_in_one_place_does_not_keep_the_other() -> None:
    walks = the_facts(target=2, places=["Strängnäs", "Läggesta"])

    told = beside(walks, [logged(MONDAY, 4, "Strängnäs, torget")], on=NOVEMBER)

    assert told == ["Uppfyllt på 1 av 2 platser. Inte uppfyllt: Läggesta (0 av 2)."]


def test_a_plain_number_needs_nothing_beside_it() -> None:
    once_a_year = WEEKLY | {"period": "per_year"}

    assert beside(the_facts(), [logged(MONDAY)], on=NOVEMBER) == []
    assert beside(the_facts(**once_a_year), [logged(MONDAY)], on=NOVEMBER) == []
    assert beside(the_facts(comparator="none", **WEEKLY | {"target": None}), [], on=NOVEMBER) == []


def test_before_its_first_day_no_week_is_told() -> None:
    assert beside(the_facts(**WEEKLY), [], on=date(2025, 12, 31)) == []
