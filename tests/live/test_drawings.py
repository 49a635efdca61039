"""A piece is drawn once for everybody, and anew for other numbers, another day or language."""

import asyncio
from datetime import date, timedelta

import pytest
from fastapi import FastAPI
from sqlalchemy import Engine

from app.kit.database import reading
from app.live.drawings import draw
from app.live.pieces import Piece
from app.live.watch import Watch
from tests.factories import LUND, NOON, Act

pytestmark = pytest.mark.anyio
REF = "lund-2026-1"
PROMISE = Piece("promise", REF, "sv")
TODAY, NEXT_YEAR = date(2026, 11, 24), date(2027, 1, 1)


@pytest.fixture
def watch(publish: Act, app: FastAPI) -> Watch:
    """Ten controls in Lund, and nobody who watches them yet."""
    publish({})
    return Watch(app)


async def seen(watch: Watch) -> str:
    """What one who comes now is shown."""
    channel = await watch.channel(PROMISE)
    assert channel is not None and channel.latest is not None
    return str(channel.latest["body"].decode())


async def test_a_crowd_gets_one_drawing(watch: Watch, statements: list[str]) -> None:
    crowd = await asyncio.gather(*(seen(watch) for _ in range(50)))

    assert len(set(crowd)) == 1
    assert len([each for each in statements if each.startswith("SELECT activity.")]) == 1


async def test_who_comes_after_a_change_never_sees_what_was_before(watch: Watch, log: Act) -> None:
    assert "av Polisen Lund" not in await seen(watch)

    log(REF, "2026-11-20")

    assert "av Polisen Lund" in await seen(watch)


async def test_another_day_is_drawn_anew(app: FastAPI, watch: Watch) -> None:
    assert "Efter planen." in await seen(watch)

    app.state.clock = lambda: NOON + timedelta(days=60)

    assert "Tiden gick ut" in await seen(watch)


async def test_a_channel_that_nobody_watches_is_forgotten(watch: Watch) -> None:
    channel = await watch.channel(PROMISE)
    assert channel is not None and list(watch.channels) == [PROMISE]

    watch.leave(PROMISE, channel)

    assert watch.channels == {}


async def test_there_is_no_channel_of_what_is_not_public(watch: Watch) -> None:
    for piece in (Piece("promise", "lund-2026-9", "sv"), Piece("area", "atlantis", "sv")):
        assert await watch.channel(piece) is None

    assert watch.channels == {}


async def test_a_promise_and_an_area_are_two_pieces(
    app: FastAPI, engine: Engine, watch: Watch
) -> None:
    with reading(engine) as session:
        area = draw(session, app, Piece("area", LUND, "sv"), on=TODAY)
        promise = draw(session, app, PROMISE, on=TODAY)

    assert "Varje tillfälle" in promise and "Varje tillfälle" not in area
