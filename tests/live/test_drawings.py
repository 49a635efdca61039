"""A piece is drawn once for everybody, and anew for other numbers, another day or language."""

import asyncio
from datetime import date

import pytest
from fastapi import FastAPI, Request
from sqlalchemy import Engine

from app.activities.sums import Sum
from app.kit.web import Page
from app.live.drawings import Drawings
from app.live.pieces import Piece
from tests.factories import LUND, Act

pytestmark = pytest.mark.anyio
REF = "lund-2026-1"
PROMISE = Piece("promise", REF, "sv")
TODAY, NEXT_YEAR = date(2026, 11, 24), date(2027, 1, 1)
NONE, ONE = (Sum(REF, LUND, 0, 0),), (Sum(REF, LUND, 1, 1),)


@pytest.fixture
def page(publish: Act, app: FastAPI) -> Page:
    """Somebody looks at ten controls in Lund."""
    publish({})
    scope = {"type": "http", "method": "GET", "app": app, "path": "/"}
    scope |= {"query_string": b"", "headers": []}
    return Page(Request(scope | {"server": ("testserver", 443), "scheme": "https"}))


@pytest.fixture
def drawings(engine: Engine) -> Drawings:
    return Drawings(engine)


async def test_a_crowd_gets_one_drawing(
    page: Page, drawings: Drawings, statements: list[str]
) -> None:
    once = len({await drawings.of(PROMISE, NONE, page, on=TODAY)})
    asked = len(statements)

    crowd = await asyncio.gather(*(drawings.of(PROMISE, ONE, page, on=TODAY) for _ in range(50)))

    assert len(set(crowd)) == once == 1
    assert len(statements) == 2 * asked > 0


async def test_other_numbers_are_drawn_anew(page: Page, log: Act, drawings: Drawings) -> None:
    before = await drawings.of(PROMISE, NONE, page, on=TODAY)
    log(REF, "2026-11-20")

    assert await drawings.of(PROMISE, NONE, page, on=TODAY) == before
    assert "av Polisen Lund" in await drawings.of(PROMISE, ONE, page, on=TODAY)


async def test_another_day_is_drawn_anew(page: Page, drawings: Drawings) -> None:
    assert "Efter planen." in await drawings.of(PROMISE, NONE, page, on=TODAY)
    assert "Tiden gick ut" in await drawings.of(PROMISE, NONE, page, on=NEXT_YEAR)


async def test_a_promise_and_an_area_are_two_pieces(page: Page, drawings: Drawings) -> None:
    area = await drawings.of(Piece("area", LUND, "sv"), NONE, page, on=TODAY)

    assert "Varje tillfälle" not in area
    assert "Varje tillfälle" in await drawings.of(PROMISE, NONE, page, on=TODAY)
