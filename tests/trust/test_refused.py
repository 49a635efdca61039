"""Whoever is refused has changed nothing, and the log says that they tried."""

import pytest
from sqlmodel import select

from app.audit.models import Line
from app.kit.database import reading
from tests.trust.contents import changed, contents
from tests.trust.needs import DENIED
from tests.trust.people import CLERKS, LACKING, ODD, Person
from tests.trust.rows import Row
from tests.trust.table import DESK
from tests.trust.towns import LUND
from tests.trust.worlds import World

WRITING = [each for each in DESK if each.method == "POST"]
BOTH_AREAS = {"entries": [{"lpo_id": "lund", "token": "c" * 32, "on": "2026-11-24"}]}


def refused(person: Person | None) -> list[Row]:
    return [each for each in WRITING if each.owed(person, LUND) >= 400]


@pytest.mark.parametrize("person", [None, *ODD, CLERKS[2], CLERKS[3]])
def test_a_refusal_leaves_everything_as_it_was(towns: World, person: Person | None) -> None:
    towns.become(person)
    before = contents(towns.engine)

    for row in refused(person):
        towns.knock(row, LUND)

    assert changed(before, contents(towns.engine)) == []


def test_an_own_area_is_changed_by_the_same_forms(towns: World) -> None:
    towns.become(CLERKS[0])
    before = contents(towns.engine)

    row = next(each for each in WRITING if each.route == "dialogues:change")
    towns.knock(next(each for each in WRITING if each.route == "promises:sign"), LUND)
    towns.knock(row, LUND)
    after = contents(towns.engine)
    towns.restore()

    assert {"dialogue", "party"} <= set(changed(before, after))


@pytest.mark.parametrize("person", LACKING, ids=lambda each: each.slug)
def test_a_denial_is_written_in_the_log_and_a_missing_thing_is_not(
    towns: World, person: Person
) -> None:
    towns.restore()
    towns.become(person)
    owed = [each.owed(person, LUND) for each in refused(person)]

    for row in refused(person):
        towns.knock(row, LUND)

    with reading(towns.engine) as session:
        lines = session.exec(select(Line).where(Line.verb == "denied")).all()
    assert len(lines) == owed.count(DENIED)


def test_a_tablet_keeps_nothing_for_another_area(towns: World) -> None:
    towns.become(ODD[1])
    before = contents(towns.engine)

    answer = towns.client.post("/internt/torget/inspel", json=BOTH_AREAS)

    assert answer.json()["kept"] == []
    assert list(answer.json()["refused"]) == ["c" * 32]
    assert changed(before, contents(towns.engine)) == []
