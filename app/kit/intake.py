"""The desk where bursts are taken: many are stored in one commit, and answered only after it.

A batch gathers while the commit before it runs, so nobody waits for a timer.
"""

import asyncio
import logging
import sys
from collections import deque
from contextlib import suppress

import psycopg
from sqlalchemy import Engine
from sqlalchemy.exc import DataError, IntegrityError, SQLAlchemyError

from app.kit.errors import Unable
from app.kit.parcels import Parcel
from app.kit.tills import till

MOST = 64  # in one commit
ROOM = 2000  # for those who wait
TURN = 0.0005  # seconds that a thread may run while another wants to
PATIENCE = 5  # seconds without anybody, before the till is closed

ROWS_FAULT = (IntegrityError, DataError, psycopg.IntegrityError, psycopg.DataError)
FAULT = (SQLAlchemyError, psycopg.Error)

log = logging.getLogger(__name__)


class Desk:
    """One in each process. It holds no row that it has not promised to somebody who still waits."""

    def __init__(self, engine: Engine, room: int = ROOM) -> None:
        # Or the writer would wait, after each word from the database, while others are served.
        sys.setswitchinterval(TURN)
        self.room, self._till = room, till(engine)
        self._waiting: deque[tuple[Parcel, asyncio.Future[bool]]] = deque()
        self._bell, self._is_open = asyncio.Event(), True
        self._work: asyncio.Task[None] | None = None

    async def take(self, parcel: Parcel) -> bool:
        """Whether it has now been stored, for good; if not, it was there before or may not be.

        Raises Unable if too many wait or if the database cannot.
        """
        if len(self._waiting) >= self.room:
            raise Unable
        answer: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._waiting.append((parcel, answer))
        if self._work is None or self._work.done():
            self._work = asyncio.create_task(self._serve())
        self._bell.set()
        try:
            return await answer
        except ROWS_FAULT:
            return False
        except FAULT as problem:
            raise Unable from problem

    async def close(self) -> None:
        """Store all that waits, then put the pen down."""
        self._is_open = False
        self._bell.set()
        if self._work is not None:
            await self._work

    async def _serve(self) -> None:
        self._bell = asyncio.Event()
        while self._waiting:
            async with self._till.opened():
                while await self._somebody_comes():
                    await self._take_some()

    async def _somebody_comes(self) -> bool:
        if not self._waiting and self._is_open:
            self._bell.clear()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._bell.wait(), PATIENCE)
        return bool(self._waiting)

    async def _take_some(self) -> None:
        batch = [self._waiting.popleft() for _ in range(min(MOST, len(self._waiting)))]
        outcomes = await self._keep([parcel for parcel, _ in batch])
        for (_, answer), outcome in zip(batch, outcomes, strict=True):
            _tell(answer, outcome)

    async def _keep(self, parcels: list[Parcel]) -> list[bool | Exception]:
        try:
            return [*await self._till.store(parcels)]
        except Exception as problem:
            if len(parcels) > 1 and isinstance(problem, ROWS_FAULT):
                return [outcome for each in parcels for outcome in await self._keep([each])]
            log.warning("the desk could not store: %s", type(problem).__name__)
            return [problem] * len(parcels)


def _tell(answer: asyncio.Future[bool], outcome: bool | Exception) -> None:
    if answer.done():  # the caller has gone; what was stored stays stored
        return
    if isinstance(outcome, Exception):
        answer.set_exception(outcome)
    else:
        answer.set_result(outcome)
