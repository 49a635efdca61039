"""Phones that read or do not: what uvicorn's send does, with a socket that the test fills."""

import asyncio

from starlette.types import Message

from app.live.channel import Channel
from app.live.events import BEAT, END
from app.live.screens import Screen

FOREVER = float("inf")


class Phone:
    """Takes what is sent while there is room; who sends more than that waits until it drains."""

    def __init__(self, channel: Channel, has: Message, until: float = FOREVER) -> None:
        self.got: list[Message] = []
        self.room, self.is_cut, self.transport = asyncio.Event(), False, self
        self.room.set()
        channel.screens[self.send] = Screen(self.send, until, has)

    async def send(self, message: Message) -> None:
        await self.room.wait()
        if not self.is_cut:
            self.got.append(message)

    def abort(self) -> None:
        """What the channel does to a connection that it gives up."""
        self.is_cut = True
        self.room.set()

    @property
    def events(self) -> list[Message]:
        """Without what says nothing."""
        return [each for each in self.got if each is not BEAT and each is not END]
