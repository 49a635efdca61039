"""The bell of the database: rung in a transaction, heard by every process when it is committed."""

import asyncio
import sqlite3
from contextlib import suppress
from typing import Protocol

from psycopg import AsyncConnection, OperationalError
from sqlalchemy import Engine
from sqlmodel import Session

NAME = "changed"
LOOK = 0.1  # seconds between two looks at a SQLite file
MANY = 2**32  # more than SQLite counts to
SLOW = 5.0  # seconds after which PostgreSQL is asked, in case a notification was lost
AGAIN = 1.0  # seconds between two tries to be told again


def ring(session: Session) -> None:
    """Tell every process that something public may have changed, when this is committed.

    For what staff do, never for what residents send: PostgreSQL takes such commits one by one.
    SQLite needs no telling, for its file says by itself that it was written.
    """
    if session.get_bind().dialect.name == "postgresql":
        session.connection().exec_driver_sql(f"NOTIFY {NAME}")


class Bell(Protocol):
    """What a process knows of writes, by itself and by others."""

    is_deaf: bool  # what it says means nothing just now: ask the database

    def mark(self) -> int:
        """Another number after each write."""

    async def heard(self) -> None:
        """Wait until somebody may have written."""

    async def listen(self) -> None:
        """Be told of writes, until cancelled."""

    def rest(self) -> None:
        """Nobody waits for it any more; the next mark takes it up again."""


def bell(engine: Engine) -> Bell:
    """The bell of that database."""
    return FileBell(engine) if engine.dialect.name == "sqlite" else ServerBell(engine)


class FileBell:
    """SQLite counts the commits of others for each connection; this one never commits.

    A connection knows nothing of what was written before it, so each has numbers of its own.
    """

    def __init__(self, engine: Engine) -> None:
        self.is_deaf, self._file = False, engine.url.database or ""
        self._connection: sqlite3.Connection | None = None
        self._opened = 0

    def mark(self) -> int:
        try:
            if self._connection is None:
                self._connection = sqlite3.connect(self._file, check_same_thread=False)
                self._opened += 1
            number: int = self._connection.execute("PRAGMA data_version").fetchone()[0]
        except sqlite3.Error:
            self.is_deaf, number = True, 0
        else:
            self.is_deaf = False
        return self._opened * MANY + number

    async def heard(self) -> None:
        await asyncio.sleep(LOOK)

    async def listen(self) -> None:
        try:
            await asyncio.Event().wait()
        finally:
            self.rest()

    def rest(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


class ServerBell:
    """PostgreSQL notifies one connection of each process, on whatever host it runs."""

    def __init__(self, engine: Engine) -> None:
        self.is_deaf, self._engine = True, engine
        self._rings, self._rung = 0, asyncio.Event()

    def mark(self) -> int:
        return self._rings

    async def heard(self) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(AGAIN if self.is_deaf else SLOW):
                await self._rung.wait()
        self._rung.clear()

    def rest(self) -> None:
        """Being told costs nothing while nobody waits."""

    async def listen(self) -> None:
        while True:
            with suppress(OperationalError):
                await self._listen()
            self.is_deaf = True
            await asyncio.sleep(AGAIN)

    async def _listen(self) -> None:
        arguments, where = self._engine.dialect.create_connect_args(self._engine.url)
        connection = await AsyncConnection.connect(*arguments, **where, autocommit=True)
        async with connection:
            await connection.execute(f"LISTEN {NAME}".encode())
            self.is_deaf = False
            while True:
                self._ring()
                async for _ in connection.notifies(timeout=SLOW):
                    self._ring()
                await connection.execute("SELECT 1")  # one that died in silence says so now

    def _ring(self) -> None:
        self._rings += 1
        self._rung.set()
