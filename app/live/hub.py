"""The streams, in plain ASGI: no session, no task and no queue for each, only a way to send."""

import asyncio
import logging
from typing import cast

from fastapi import FastAPI
from starlette.types import Message, Receive, Scope
from starlette.types import Send as Sending

from app.kit.headers import fixed
from app.live.addresses import piece_of
from app.live.channel import Channel
from app.live.events import first
from app.live.pieces import Piece
from app.live.screens import Screen, Send
from app.live.watch import Watch

BEAT, TICK = 20.0, 0.5  # seconds

log = logging.getLogger(__name__)
OWN = [(b"content-type", b"text/event-stream; charset=utf-8"), (b"x-accel-buffering", b"no")]


class LiveHub:
    """Every open stream of this process."""

    def __init__(self, app: FastAPI, inline_style: str, seconds: float) -> None:
        self.watch, self._seconds = Watch(app), seconds
        self._tasks: list[asyncio.Task[None]] = []
        headers = OWN + fixed(inline_style)
        self._start: Message = {"type": "http.response.start", "status": 200, "headers": headers}

    def start(self) -> None:
        """Hear, watch and tick, until stop."""
        every = (self.watch.bell.listen(), self.watch.run(), self._tick())
        self._tasks = [asyncio.create_task(each) for each in every]

    async def stop(self) -> None:
        """End all of it."""
        async with self.watch.at_rest():
            for each in self._tasks:
                each.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def answers(self, scope: Scope, receive: Receive, send: Sending) -> bool:
        """Serve the stream of this address until it ends; False, and nothing, if it has none."""
        piece = piece_of(scope)
        channel = await self._channel(piece) if piece else None
        if piece is None or channel is None:
            return False
        try:
            await self._stream(channel, receive, cast(Send, send))
        finally:
            self.watch.leave(piece, channel)
        return True

    async def _channel(self, piece: Piece) -> Channel | None:
        try:
            return await self.watch.channel(piece)
        except Exception as problem:
            log.warning("a stream could not begin: %s", type(problem).__name__)
            return None  # the route says so, in words

    async def _stream(self, channel: Channel, receive: Receive, send: Send) -> None:
        latest = channel.latest
        assert latest is not None, "a channel is drawn before anybody is let in"
        until = asyncio.get_running_loop().time() + self._seconds
        await send(self._start)
        await send(first(latest))
        screen = channel.screens[send] = Screen(send, until, latest)
        try:
            if channel.latest is not None and channel.latest is not latest:
                channel.show(screen, channel.latest)
            while (await receive())["type"] != "http.disconnect":
                pass
        finally:
            channel.screens.pop(send, None)

    async def _tick(self) -> None:
        """One timer for all: the heartbeat, and the end of those whose time is up."""
        loop = asyncio.get_running_loop()
        beat_at = loop.time() + BEAT
        while True:
            await asyncio.sleep(TICK)
            for channel in list(self.watch.channels.values()):
                channel.end(loop.time())
            if loop.time() >= beat_at:
                beat_at = loop.time() + BEAT
                for channel in list(self.watch.channels.values()):
                    await channel.beat()
