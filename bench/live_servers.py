"""What the streams are measured beside: bare asyncio, and the way libraries do it.

    python -m bench.live_servers bare|library PORT FILE

FILE holds the event that the site itself sends, so that all send the same bytes. POST /publish
sends it to every open stream.
"""

import asyncio
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import cast

import uvicorn
import uvloop
from sse_starlette import EventSourceResponse
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n"
OK = b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok"


class Bare(asyncio.Protocol):
    """No HTTP worth the name: the same bytes, written to each transport in turn."""

    event = b""
    streams: set[asyncio.Transport] = set()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast(asyncio.Transport, transport)  # uvloop's own, by another name

    def data_received(self, data: bytes) -> None:
        if data.startswith(b"GET"):
            self.transport.write(HEAD + self.event)
            self.streams.add(self.transport)
            return
        for each in self.streams:
            each.write(self.event)
        self.transport.write(OK)

    def connection_lost(self, problem: Exception | None) -> None:
        self.streams.discard(self.transport)


async def bare(port: int, event: bytes) -> None:
    """Serve until killed."""
    Bare.event = b"%x\r\n%s\r\n" % (len(event), event)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Bare, "127.0.0.1", port, backlog=4096)
    await server.serve_forever()


def library(event: bytes) -> Starlette:
    """sse-starlette, with a queue for each stream."""
    lines = (line.removeprefix("data: ") for line in event.decode().splitlines())
    told = {"data": "\n".join(line for line in lines if line and not line.startswith("id:"))}
    queues = set[asyncio.Queue[dict[str, str]]]()

    async def stream(request: Request) -> Response:
        async def events() -> AsyncIterator[dict[str, str]]:
            queue = asyncio.Queue[dict[str, str]](16)
            queues.add(queue)
            yield told
            while True:
                yield await queue.get()

        return EventSourceResponse(events())

    async def publish(request: Request) -> Response:
        for queue in queues:
            queue.put_nowait(told)
        return PlainTextResponse("ok")

    return Starlette(
        routes=[Route("/publish", publish, methods=["POST"]), Route("/{path:path}", stream)]
    )


def main() -> None:
    kind, port, event = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]).read_bytes()
    if kind == "bare":
        uvloop.run(bare(port, event))
    uvicorn.run(
        library(event),
        port=port,
        access_log=False,
        log_level="warning",
        backlog=4096,
        loop="uvloop",
    )


if __name__ == "__main__":
    main()
