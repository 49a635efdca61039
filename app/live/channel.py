"""All screens that watch the same piece."""

import asyncio
import logging
from collections.abc import Coroutine, Iterator
from typing import Any

from starlette.types import Message

from app.live.events import BEAT, END
from app.live.screens import Screen, Send

TURN = 250  # screens that are sent to before somebody else gets a turn
PATIENCE = 20.0  # seconds in which a full socket must drain

log = logging.getLogger(__name__)


class Channel:
    """Who watches, and the latest there is to see."""

    def __init__(self, patience: float = PATIENCE) -> None:
        self.screens: dict[Send, Screen] = {}
        self.coming = 0  # those that have been let in, screens or soon to be
        self.drawn_from: object = None
        self.latest: Message | None = None
        self._sent: Message | None = None
        self._patience = patience
        self._apart_now: set[asyncio.Task[None]] = set()

    async def publish(self) -> bool:
        """Send the latest to everyone who has not seen it; False if that was done before."""
        message = self.latest
        if message is None or message is self._sent:
            return False
        self._sent = message
        for screens in self._turns():
            for screen in screens:
                if screen.seen is not message:
                    self.show(screen, message)
            await asyncio.sleep(0)
        return True

    def show(self, screen: Screen, message: Message) -> None:
        """Send it, or leave the screen to a task of its own if its socket is full."""
        if screen.is_behind:
            return
        if screen.step(message):
            screen.seen = message
        else:
            self._leave_behind(screen)

    async def beat(self) -> None:
        """A word that says nothing, so that what stands between knows that the stream lives."""
        for screens in self._turns():
            for screen in screens:
                if not screen.is_behind and not screen.step(BEAT):
                    self._leave_behind(screen)
            await asyncio.sleep(0)

    def end(self, now: float) -> None:
        """End the streams whose time is up; the oldest stand first."""
        over = []
        for screen in self.screens.values():
            if screen.until > now:
                break
            over.append(screen)
        for screen in over:
            del self.screens[screen.send]
            if screen.is_behind or not screen.step(END):
                self._apart(self._send(screen, END))

    def _turns(self) -> Iterator[list[Screen]]:
        every = list(self.screens.values())
        return (every[start : start + TURN] for start in range(0, len(every), TURN))

    def _leave_behind(self, screen: Screen) -> None:
        screen.is_behind = True
        self._apart(self._catch_up(screen))

    def _apart(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._apart_now.add(task)
        task.add_done_callback(self._apart_now.discard)

    async def _catch_up(self, screen: Screen) -> None:
        """Wait until the socket has drained, and only then take the newest: it has missed some."""
        await self._send(screen, BEAT)
        while self.latest is not None and screen.seen is not self.latest:
            screen.seen = self.latest
            await self._send(screen, screen.seen)
        screen.is_behind = False

    async def _send(self, screen: Screen, message: Message) -> None:
        """Send, or close what is not read: its browser calls again, and begins with the newest."""
        try:
            async with asyncio.timeout(self._patience):
                await screen.send(message)
        except TimeoutError:
            log.info("a stream was not read and is closed")
            screen.cut()
        except RuntimeError:
            return  # it has ended already
