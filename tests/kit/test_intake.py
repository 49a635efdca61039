"""The desk: many in one commit, a bad row alone, and a yes only when it is stored."""

import asyncio
from collections.abc import Coroutine
from typing import Any

import pytest
from sqlalchemy import Engine, create_engine, event, text
from sqlmodel import SQLModel, col, select

from app.kit.database import reading
from app.kit.errors import Unable
from app.kit.intake import MOST, Desk
from app.kit.parcels import Parcel
from app.submissions.models import Submission
from tests.factories import TODAY

TABLES = SQLModel.metadata.tables


def a_parcel(number: int, theme: str = "lighting", key: str = "") -> Parcel:
    """A voice in Lund of that number."""
    row = {"id": f"{number:032}", "receipt_hash": key or f"key {number}", "lpo_id": "lund"}
    said = {"place": "", "body": f"Röst \\ {{nummer}} «{number}»", "received_on": TODAY}
    mention = {"submission_id": row["id"], "theme_id": theme}
    return Parcel(
        TABLES["submission"], row["receipt_hash"], row | said, [(TABLES["mention"], mention)]
    )


def kept(engine: Engine) -> list[tuple[str, set[str]]]:
    """What is stored, in the order it was numbered."""
    with reading(engine) as session:
        found = session.exec(select(Submission).order_by(col(Submission.id)))
        return [(each.body, {mention.theme_id for mention in each.mentions}) for each in found]


def words(*numbers: int) -> list[tuple[str, set[str]]]:
    return [(f"Röst \\ {{nummer}} «{number}»", {"lighting"}) for number in numbers]


def at_once(engine: Engine, parcels: list[Parcel], room: int = 2000) -> list[Any]:
    """What each is told who comes at the same time."""

    async def take() -> list[Any]:
        desk = Desk(engine, room)
        coming: list[Coroutine[Any, Any, bool]] = [desk.take(each) for each in parcels]
        told = await asyncio.gather(*coming, return_exceptions=True)
        await desk.close()
        return told

    return asyncio.run(take())


def transactions(engine: Engine) -> int:
    """How many have written, on PostgreSQL, where the desk has a connection of its own."""
    with reading(engine) as session:
        return len(session.connection().execute(text("SELECT DISTINCT xmin FROM submission")).all())


def test_a_hundred_at_once_take_two_commits(engine: Engine) -> None:
    commits: list[object] = []
    event.listen(engine, "commit", commits.append)

    told = at_once(engine, [a_parcel(number) for number in range(100)])

    assert told == [True] * 100
    assert (len(commits) or transactions(engine)) == 2 and MOST < 100
    assert kept(engine) == words(*range(100))


def test_days_are_days_when_they_are_read(engine: Engine) -> None:
    at_once(engine, [a_parcel(1)])

    with reading(engine) as session:
        assert session.exec(select(col(Submission.received_on))).all() == [TODAY]


@pytest.mark.parametrize("first", [True, False])
def test_the_same_key_is_stored_once(engine: Engine, first: bool) -> None:
    if first:
        at_once(engine, [a_parcel(1, key="same")])

    told = at_once(engine, [a_parcel(2, key="same"), a_parcel(3), a_parcel(4, key="same")])

    assert told == [not first, True, False]
    assert kept(engine) == words(1 if first else 2, 3)


def test_a_bad_row_takes_no_neighbour_with_it(engine: Engine) -> None:
    parcels = [a_parcel(1), a_parcel(2, theme="no such theme"), a_parcel(3)]

    told = at_once(engine, parcels)

    assert told == [True, False, True]
    assert kept(engine) == words(1, 3)


def test_nobody_waits_where_there_is_no_room(engine: Engine) -> None:
    told = at_once(engine, [a_parcel(number) for number in range(5)], room=3)

    assert told[:3] == [True] * 3
    assert [type(each) for each in told[3:]] == [Unable] * 2
    assert kept(engine) == words(0, 1, 2)


def test_a_database_that_is_gone_is_told_to_everyone() -> None:
    gone = create_engine("sqlite:////no/such/folder/at.all")

    told = at_once(gone, [a_parcel(number) for number in range(5)])

    assert [type(each) for each in told] == [Unable] * 5


def test_what_waits_is_stored_before_the_desk_closes(engine: Engine) -> None:
    async def leave() -> None:
        desk = Desk(engine)
        waiting = asyncio.create_task(desk.take(a_parcel(1)))
        await asyncio.sleep(0)
        await desk.close()
        assert await waiting

    asyncio.run(leave())

    assert kept(engine) == words(1)


def test_who_went_away_while_waiting_stops_nobody(engine: Engine) -> None:
    async def go() -> bool:
        desk = Desk(engine)
        gone = asyncio.create_task(desk.take(a_parcel(1)))
        waiting = asyncio.create_task(desk.take(a_parcel(2)))
        await asyncio.sleep(0)
        gone.cancel()
        return await waiting

    assert asyncio.run(go())
    assert kept(engine) == words(1, 2)


@pytest.mark.parametrize("kind", ["postgresql"])
def test_a_server_that_was_started_anew_between_two_is_found_again(engine: Engine) -> None:
    async def go() -> list[bool]:
        desk = Desk(engine)
        told = [await desk.take(a_parcel(1))]
        with engine.connect() as connection:
            connection.execute(
                text(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = "
                    "current_database() AND pid <> pg_backend_pid()"
                )
            )
        told.append(await desk.take(a_parcel(2)))
        await desk.close()
        return told

    assert asyncio.run(go()) == [True, True]
    assert kept(engine) == words(1, 2)
