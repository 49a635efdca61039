"""One watcher, many listeners: live counters without a broker and without a session per screen."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from typing import Generic, TypeVar

from anyio.to_thread import run_sync

T = TypeVar("T")
log = logging.getLogger(__name__)


class Feed(Generic[T]):
    """Asks one question at a steady pace, however many listen, and wakes them at a change."""

    def __init__(self, ask: Callable[[], T], every: float = 0.25) -> None:
        self.ask, self.every = ask, every
        self.latest: T | None = None
        self._changed = asyncio.Event()
        self._closing = asyncio.Event()
        self._looking = asyncio.Lock()
        self._looked_at = 0.0
        self._listeners = 0

    async def watch(self) -> None:
        """Runs until it is closed; rests while nobody listens."""
        while not self._closing.is_set():
            if self._listeners:
                await self._look(asyncio.get_running_loop().time())
            await _wait(self._closing, self.every)

    def close(self) -> None:
        """Let the watcher end by itself: to cancel it would leave its question, and connection."""
        self._closing.set()

    async def listen(self, seconds: float) -> AsyncIterator[T]:
        """The latest answer now and after each change, until the time is up."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + seconds
        self._listeners += 1
        try:
            await self._look(loop.time())
            seen: T | None = None
            while loop.time() < deadline:
                changed = self._changed
                if self.latest is not None and self.latest != seen:
                    seen = self.latest
                    yield seen
                    continue
                await _wait(changed, deadline - loop.time())
        finally:
            self._listeners -= 1

    async def _look(self, since: float) -> None:
        """Ask, unless somebody has begun to since then; one at a time, so no answer goes back."""
        async with self._looking:
            if self._looked_at > since:
                return
            self._looked_at = asyncio.get_running_loop().time()
            try:
                answer = await run_sync(self.ask)
            except Exception as problem:
                # A database that restarts is asked again; the screens keep what they show.
                return log.warning("the feed got no answer: %s", type(problem).__name__)
            if answer != self.latest:
                self.latest = answer
                changed, self._changed = self._changed, asyncio.Event()
                changed.set()


async def _wait(changed: asyncio.Event, seconds: float) -> None:
    try:
        async with asyncio.timeout(seconds):
            await changed.wait()
    except TimeoutError:
        return
