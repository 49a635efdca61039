"""One watcher for a process: hears the bell, asks the database, and draws what has changed."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date

from anyio.to_thread import run_sync
from fastapi import FastAPI
from starlette.types import Message

from app.kit.bell import bell
from app.kit.clock import day
from app.kit.database import reading
from app.live.channel import Channel
from app.live.drawings import draw, is_public
from app.live.events import event
from app.live.numbers import Numbers
from app.live.pieces import Piece

PACE = 0.25  # seconds at least between two events of one stream

Drawn = dict[Piece, tuple[object, Message]]
log = logging.getLogger(__name__)


class Watch:
    """The pieces that are watched here, each with its latest drawing."""

    def __init__(self, app: FastAPI) -> None:
        self.app, self.bell = app, bell(app.state.engine)
        self.channels: dict[Piece, Channel] = {}
        self._mark, self._on = -1, date.min
        self._looking, self._looked_at = asyncio.Lock(), 0.0

    async def run(self) -> None:
        """Send what is new, at most four times a second; rest while nobody watches."""
        loop = asyncio.get_running_loop()
        while True:
            await self.bell.heard()
            if self.channels:
                began = loop.time()
                is_needed = self._is_late()
                if is_needed:
                    await self._try(began)
                is_news = [await each.publish() for each in list(self.channels.values())]
                if is_needed or any(is_news):
                    await asyncio.sleep(PACE - (loop.time() - began))

    @asynccontextmanager
    async def at_rest(self) -> AsyncIterator[None]:
        """While no question is under way: to end then leaves no connection behind."""
        async with self._looking:
            yield

    async def channel(self, piece: Piece) -> Channel | None:
        """The channel of a piece, drawn as it is now; None if there is no such piece.

        Raises whatever the question raises, if the database does not answer.
        """
        if piece not in self.channels and not await run_sync(self._is_public, piece):
            return None
        channel = self.channels.setdefault(piece, Channel())
        channel.coming += 1
        try:
            if channel.latest is None or self._is_late():
                await self._look(asyncio.get_running_loop().time())
        except BaseException:
            self.leave(piece, channel)
            raise
        return channel

    def leave(self, piece: Piece, channel: Channel) -> None:
        """One who was let in goes; with the last one the channel does."""
        channel.coming -= 1
        if not channel.coming:
            self.channels.pop(piece, None)
        if not self.channels:
            self.bell.rest()

    def _is_late(self) -> bool:
        """Whether somebody may have written, or midnight passed, since it was looked."""
        is_marked = self.bell.mark() == self._mark and not self.bell.is_deaf
        return not is_marked or self._on != self._today()

    def _today(self) -> date:
        return day(self.app.state.clock())

    async def _try(self, since: float) -> None:
        """Look. A database that restarts is asked again; screens keep theirs."""
        try:
            await self._look(since)
        except Exception as problem:
            log.warning("the streams got no answer: %s", type(problem).__name__)

    async def _look(self, since: float) -> None:
        """Draw what has changed, unless somebody has begun to since then; one at a time."""
        async with self._looking:
            if self._looked_at > since:
                return
            began = asyncio.get_running_loop().time()
            mark, on = self.bell.mark(), self._today()  # before the question, so nothing is missed
            known = {piece: channel.drawn_from for piece, channel in self.channels.items()}
            for piece, (drawn_from, message) in (await run_sync(self._ask, known, on)).items():
                _take(self.channels.get(piece), drawn_from, message)
            self._mark, self._on, self._looked_at = mark, on, began

    def _ask(self, known: dict[Piece, object], on: date) -> Drawn:
        with reading(self.app.state.engine) as session:
            numbers = Numbers(session)
            now = {piece: (numbers.of(piece), on) for piece in known}
            return {
                piece: (drawn_from, event(draw(session, self.app, piece, on=on)))
                for piece, drawn_from in now.items()
                if drawn_from != known[piece]
            }

    def _is_public(self, piece: Piece) -> bool:
        with reading(self.app.state.engine) as session:
            return is_public(session, piece)


def _take(channel: Channel | None, drawn_from: object, message: Message) -> None:
    if channel is not None:
        channel.drawn_from = drawn_from
        if channel.latest is None or channel.latest["body"] != message["body"]:
            channel.latest = message
