"""A write by anybody is heard by everybody, once it is committed; on both databases."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from pathlib import Path

import pytest
from sqlalchemy import Engine, text
from sqlmodel import Session

from app.audit import service as audit
from app.kit.bell import Bell, FileBell, ServerBell, bell, ring
from app.kit.database import make_engine, reading, writing
from tests.factories import NOON, House

pytestmark = pytest.mark.anyio
SOON = 2.0
CUT = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"


@pytest.fixture
async def listening(engine: Engine) -> AsyncIterator[Bell]:
    """The bell of a process that is told of writes."""
    hung = bell(engine)
    task = asyncio.create_task(hung.listen())
    await until(lambda: not hung.is_deaf)
    hung.mark()
    yield hung
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


async def until(so: Callable[[], bool]) -> None:
    async with asyncio.timeout(SOON):
        while not so():
            await asyncio.sleep(0.01)


def note(engine: Engine, house: House) -> None:
    """Kim does something."""
    with writing(engine) as session:
        audit.record(session, "area.seen", "area:lund", by=house.kim, at=NOON)


async def test_what_staff_do_is_heard(listening: Bell, engine: Engine, house: House) -> None:
    before = listening.mark()

    note(engine, house)

    await until(lambda: listening.mark() != before)


async def test_whoever_waits_is_woken(listening: Bell, engine: Engine, house: House) -> None:
    await listening.heard()
    note(engine, house)

    async with asyncio.timeout(SOON):
        await listening.heard()


async def test_what_was_not_committed_is_not_heard(listening: Bell, engine: Engine) -> None:
    before = listening.mark()

    with suppress(ZeroDivisionError), writing(engine) as session:
        session.execute(text("DELETE FROM mention"))
        ring(session)
        raise ZeroDivisionError
    await asyncio.sleep(0.2)

    assert listening.mark() == before


async def test_to_read_is_no_write(listening: Bell, engine: Engine) -> None:
    before = listening.mark()

    with reading(engine) as session:
        session.execute(text("SELECT 1"))
    await asyncio.sleep(0.2)

    assert listening.mark() == before


@pytest.mark.parametrize("kind", ["postgresql"], indirect=True)
async def test_a_bell_that_loses_its_connection_says_so_and_is_hung_again(
    listening: ServerBell, engine: Engine
) -> None:
    before = listening.mark()
    engine.dispose()
    with Session(engine) as session:
        session.execute(text(f"{CUT} AND pid <> pg_backend_pid()"))

    await until(lambda: listening.is_deaf)
    await until(lambda: not listening.is_deaf)

    assert listening.mark() > before  # whatever was rung meanwhile is looked for


@pytest.mark.parametrize("kind", ["sqlite"], indirect=True)
async def test_what_was_written_while_it_rested_is_heard(
    listening: Bell, engine: Engine, house: House
) -> None:
    before = listening.mark()

    listening.rest()
    note(engine, house)

    assert listening.mark() != before


@pytest.mark.parametrize("kind", ["sqlite"], indirect=True)
async def test_a_file_that_cannot_be_opened_makes_it_deaf_and_breaks_nothing(
    engine: Engine, tmp_path: Path
) -> None:
    nowhere = FileBell(make_engine(f"sqlite:///{tmp_path}/nowhere/l.db"))

    nowhere.mark()

    assert nowhere.is_deaf
