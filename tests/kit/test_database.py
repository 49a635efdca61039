"""The door to the database keeps its promises, the same on both kinds."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from threading import Barrier
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError, IntegrityError, StatementError
from sqlmodel import Session, select

from app.areas.models import PoliceRegion
from app.audit.models import Line
from app.identity.models import Account, Demonstration, Organisation
from app.kit.database import insert_once, make_engine, reading, writing
from tests.databases import Databases
from tests.factories import NOON, House

WRITES: dict[str, Callable[[Session], object]] = {
    "insert": lambda session: session.execute(
        text("INSERT INTO demonstration (id, loaded_on) VALUES (1, '2026-11-24')")
    ),
    "update": lambda session: session.execute(text("UPDATE police_region SET name = 'Norr'")),
    "delete": lambda session: session.execute(text("DELETE FROM place_name")),
    "create": lambda session: session.execute(text("CREATE TABLE anything (id INTEGER)")),
    "flush": lambda session: insert_once(session, a_mark()),
}
PROMISED = {
    "foreign_keys": 1,
    "journal_mode": "wal",
    "synchronous": 2,
    "busy_timeout": 10_000,
    "trusted_schema": 0,
    "secure_delete": 1,
}


def a_mark() -> Demonstration:
    return Demonstration(loaded_on=NOON.date())


def is_marked(engine: Engine) -> bool:
    with reading(engine) as session:
        return session.get(Demonstration, 1) is not None


@pytest.mark.parametrize("write", WRITES)
def test_a_reading_session_cannot_write(engine: Engine, write: str) -> None:
    with reading(engine) as session, pytest.raises(DBAPIError, match="read-?only"):
        WRITES[write](session)

    assert not is_marked(engine)
    with reading(engine) as session:
        assert session.get_one(PoliceRegion, "nord").name == "Nord"


def test_writing_works_right_after_reading(engine: Engine) -> None:
    for _ in range(3):
        is_marked(engine)

    with writing(engine) as session:
        session.add(a_mark())

    assert is_marked(engine)


def test_reading_is_refused_to_write_right_after_writing(engine: Engine) -> None:
    with writing(engine) as session:
        session.add(a_mark())

    with reading(engine) as session, pytest.raises(DBAPIError):
        session.execute(text("DELETE FROM demonstration"))


def test_what_is_raised_takes_everything_back(engine: Engine) -> None:
    with pytest.raises(SystemExit), writing(engine) as session:
        session.add(a_mark())
        session.flush()
        raise SystemExit

    assert not is_marked(engine)


def test_nobody_sees_what_is_not_committed(engine: Engine) -> None:
    with writing(engine) as session:
        session.add(a_mark())
        session.flush()
        assert not is_marked(engine)

    assert is_marked(engine)


def test_a_row_that_points_nowhere_is_refused(session: Session) -> None:
    session.add(Account(slug="kim", name="Kim", title="", organisation_id=999))

    with pytest.raises(IntegrityError):
        session.flush()
    session.rollback()


def test_an_instant_without_its_time_zone_is_refused(session: Session, house: House) -> None:
    naive = NOON.replace(tzinfo=None)
    session.add(Line(at=naive, account_id=house.kim.account_id, verb="x", subject="x"))

    with pytest.raises(StatementError, match="an instant needs its time zone"):
        session.flush()
    session.rollback()


def test_an_instant_comes_back_in_utc(session: Session, house: House) -> None:
    here = datetime(2026, 7, 1, 0, 30, tzinfo=ZoneInfo("Europe/Stockholm"))
    session.add(Line(at=here, account_id=house.kim.account_id, verb="x", subject="x"))
    session.flush()
    session.expire_all()

    (line,) = session.exec(select(Line)).all()
    assert line.at == here
    assert line.at.utcoffset() == UTC.utcoffset(None)
    assert line.at.isoformat() == "2026-06-30T22:30:00+00:00"


@pytest.mark.parametrize("door", [reading, writing])
def test_sqlite_keeps_its_promises(
    databases: Databases, door: Callable[[Engine], "Session"]
) -> None:
    with databases.copy("sqlite") as url:
        engine = make_engine(url)
        with door(engine) as session:
            found = {name: session.execute(text(f"PRAGMA {name}")).scalar() for name in PROMISED}
        engine.dispose()

    assert found == PROMISED


def test_a_row_is_inserted_once(session: Session, house: House) -> None:
    def a_row() -> Organisation:
        return Organisation(slug="jernhusen", name="Jernhusen", short_name="J", kind="partner")

    assert insert_once(session, a_row())
    session.add(a_mark())
    assert not insert_once(session, a_row())
    session.flush()

    assert session.get(Demonstration, 1) is not None


def test_of_two_rivals_one_inserts(engine: Engine) -> None:
    start = Barrier(4)

    def insert(number: int) -> bool:
        start.wait()
        with writing(engine) as session:
            row = Organisation(slug="one", name=f"{number}", short_name="", kind="partner")
            return insert_once(session, row)

    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(insert, range(4)))

    assert sorted(answers) == [False, False, False, True]
    with reading(engine) as session:
        assert session.exec(select(Organisation.name)).all() == [str(answers.index(True))]


def test_writers_wait_for_each_other(engine: Engine) -> None:
    """Reading and then writing what was read loses nobody's step, on one row that is locked."""
    with writing(engine) as session:
        session.add(Organisation(slug="one", name="0", short_name="", kind="partner"))

    def step(_: int) -> None:
        with writing(engine) as session:
            query = select(Organisation).with_for_update()
            row = session.exec(query).one()
            row.name = str(int(row.name) + 1)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(step, range(12)))

    with reading(engine) as session:
        assert session.exec(select(Organisation.name)).all() == ["12"]
