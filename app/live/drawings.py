"""Each piece is drawn once for everybody who watches it, however many they are."""

import asyncio
from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from anyio.to_thread import run_sync
from sqlalchemy import Engine
from sqlmodel import Session

from app.activities import queries as activities
from app.activities import sheets
from app.kit.database import reading
from app.kit.web import Page
from app.live.counters import Sums
from app.promises import queries as promises


@dataclass(frozen=True)
class Piece:
    """What is watched: an area's counters or one promise's, in one language, on one day."""

    kind: str
    key: str
    language: str
    on: date


class Drawings:
    """The latest drawing of each piece that somebody watches."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._drawn: dict[Piece, tuple[Sums, str]] = {}
        self._locks: defaultdict[Piece, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def of(self, piece: Piece, sums: Sums, page: Page) -> str:
        """The piece as those numbers make it; one thread draws while the others wait."""
        async with self._locks[piece]:
            drawn = self._drawn.get(piece)
            if drawn is None or drawn[0] != sums:
                drawn = self._drawn[piece] = sums, await run_sync(self._draw, piece, page)
            return drawn[1]

    def _draw(self, piece: Piece, page: Page) -> str:
        with reading(self.engine) as session:
            if piece.kind == "area":
                running = sheets.running(session, piece.key, on=piece.on)
                return page.piece("live/_cards.html", sheets=running)
            return _one_promise(session, piece, page)


def _one_promise(session: Session, piece: Piece, page: Page) -> str:
    promise = promises.published_promise(session, piece.key)
    assert promise is not None, "what is published stays published"
    counter = activities.counter_of(session, promise, on=piece.on)
    return page.piece("live/_promise.html", counter=counter)
