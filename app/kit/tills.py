"""How the desk has a batch stored: by a thread on SQLite, and on PostgreSQL without one.

A thread that waits for the server asks for its turn after each word; the loop need not.
"""

import asyncio
from collections.abc import AsyncIterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Protocol

from psycopg import AsyncConnection, OperationalError
from sqlalchemy import Engine

from app.kit.parcels import Parcel, chains, store


class Till(Protocol):
    """One writer: it is opened before the first batch and closed after the last."""

    def opened(self) -> AbstractAsyncContextManager[None]: ...

    async def store(self, parcels: Sequence[Parcel]) -> list[bool]:
        """Store the batch, whole or not at all, and tell of each parcel whether it was new."""


def till(engine: Engine) -> Till:
    """The way of that database."""
    return ByThread(engine) if engine.dialect.name == "sqlite" else OnLoop(engine)


class ByThread:
    """SQLite keeps whoever writes, so somebody else than the loop must wait."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    @asynccontextmanager
    async def opened(self) -> AsyncIterator[None]:
        with ThreadPoolExecutor(1, "desk") as self.writer:
            yield

    async def store(self, parcels: Sequence[Parcel]) -> list[bool]:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self.writer, self._store, parcels)

    def _store(self, parcels: Sequence[Parcel]) -> list[bool]:
        with self.engine.begin() as connection:
            return store(connection, parcels)


class OnLoop:
    """A connection of its own; a batch is one statement, and whole without a transaction."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.connection: AsyncConnection | None = None

    @asynccontextmanager
    async def opened(self) -> AsyncIterator[None]:
        try:
            yield
        finally:
            await self._close()

    async def store(self, parcels: Sequence[Parcel]) -> list[bool]:
        try:
            return await self._store(parcels)
        except OperationalError:
            # The server may have been started anew since the last batch. Twice is once.
            await self._close()
            return await self._store(parcels)

    async def _store(self, parcels: Sequence[Parcel]) -> list[bool]:
        if self.connection is None:
            _, where = self.engine.dialect.create_connect_args(self.engine.url)
            self.connection = await AsyncConnection.connect(**where, autocommit=True)
        new: set[str] = set()
        for statement, rows in chains(parcels):
            cursor = await self.connection.execute(statement, rows)
            new |= {key for (key,) in await cursor.fetchall()}
        return [each.row["id"] in new for each in parcels]

    async def _close(self) -> None:
        if self.connection is not None:
            await self.connection.close()
            self.connection = None
