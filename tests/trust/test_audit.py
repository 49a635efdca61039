"""Whatever is done is one line in the log, in the transaction of the deed itself (O5)."""

from collections.abc import Iterator

import pytest
from sqlalchemy import text
from sqlmodel import col, select

from app.access.deeds import DEEDS
from app.audit.models import Line
from app.kit.database import reading, writing
from tests.trust.contents import changed, contents
from tests.trust.people import CLERKS
from tests.trust.rows import Row
from tests.trust.table import DESK
from tests.trust.towns import LUND
from tests.trust.worlds import World

WHO = CLERKS[0]
DONE = [each for each in DESK if each.method == "POST" and each.owed(WHO, LUND) < 400]
# Of oneself, not of an area.
OWN = {"access:sign_out", "access:sign_out_everywhere"}
# One line for each role that is given or taken, and for each theme that is made.
SEVERAL = {"access:change_roles": 2, "themes:split": 2}
REFUSING = (
    "CREATE TRIGGER refusing BEFORE INSERT ON audit_line BEGIN SELECT RAISE(ABORT, 'full'); END"
)

Told = tuple[str, set[str]]


@pytest.fixture(scope="module")
def before(towns: World) -> dict[str, str]:
    towns.restore()
    return contents(towns.engine)


@pytest.fixture
def fresh(towns: World) -> Iterator[World]:
    """The towns as they were, and Lund's police at the desk."""
    towns.restore()
    towns.become(WHO)
    yield towns
    towns.restore()


def last(world: World) -> int:
    with reading(world.engine) as session:
        return session.exec(select(Line.id).order_by(col(Line.id).desc())).first() or 0


def told_since(world: World, number: int) -> list[Told]:
    with reading(world.engine) as session:
        lines = session.exec(select(Line).where(col(Line.id) > number)).all()
        return [(each.verb, {place.lpo_id for place in each.places}) for each in lines]


@pytest.mark.parametrize("row", DONE, ids=lambda each: each.told)
def test_what_is_changed_is_written_down_for_its_area(
    fresh: World, before: dict[str, str], row: Row
) -> None:
    number = last(fresh)

    fresh.knock(row, LUND)

    places = set() if row.route in OWN else {"lund"}
    lines = told_since(fresh, number)
    assert {verb for verb, _where in lines} <= set(DEEDS)
    told = [where for _verb, where in lines]
    if changed(before, contents(fresh.engine)):
        assert told == [places] * SEVERAL.get(row.route, 1)
    else:
        assert told in ([], [places])


def test_what_cannot_be_written_down_is_not_done(fresh: World, before: dict[str, str]) -> None:
    with writing(fresh.engine) as session:
        session.connection().execute(text(REFUSING))

    for row in DONE:
        fresh.knock(row, LUND)

    assert changed(before, contents(fresh.engine)) == []
