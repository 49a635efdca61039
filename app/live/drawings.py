"""Each piece is drawn once for everybody who watches it, however many they are."""

import asyncio
from collections import defaultdict
from datetime import date

from anyio.to_thread import run_sync
from sqlalchemy import Engine
from sqlmodel import Session

from app.activities import queries as activities
from app.activities import sheets
from app.kit.database import reading
from app.kit.web import Page
from app.live.counters import Sums
from app.live.pieces import Piece
from app.promises import queries as promises


class Drawings:
    """The latest drawing of each piece that somebody watches."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._drawn: dict[Piece, tuple[tuple[Sums, date], str]] = {}
        self._locks: defaultdict[Piece, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def of(self, piece: Piece, sums: Sums, page: Page, *, on: date) -> str:
        """The piece as those numbers make it that day; one thread draws while the others wait."""
        async with self._locks[piece]:
            drawn = self._drawn.get(piece)
            if drawn is None or drawn[0] != (sums, on):
                drawn = (sums, on), await run_sync(self._draw, piece, page, on)
                self._drawn[piece] = drawn
            return drawn[1]

    def _draw(self, piece: Piece, page: Page, on: date) -> str:
        with reading(self.engine) as session:
            if piece.kind == "area":
                running = sheets.running(session, piece.key, on=on)
                return page.piece("live/_cards.html", sheets=running)
            return _one_promise(session, piece.key, page, on)


def _one_promise(session: Session, ref: str, page: Page, on: date) -> str:
    promise = promises.published_promise(session, ref)
    assert promise is not None, "what is published stays published"
    counter = activities.counter_of(session, promise, on=on)
    return page.piece("live/_promise.html", counter=counter)
