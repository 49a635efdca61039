"""Residents who send at the same time: many connections, each sends again when it is answered.

Run in a process of its own, so that it takes no turn from the server:
`python -m bench.senders PORT CLIENTS SECONDS`, with the server's secret in SECRET.
"""

import asyncio
import json
import os
import sys
import time
from collections.abc import Iterator
from typing import cast
from urllib.parse import urlencode

import uvloop

from app.kit.tokens import opaque, seal

WORDS = "Mopeder kör fort på gångvägen vid skolan, och lamporna är trasiga sedan i höstas."
SAID = {"themes": ["lighting", "traffic_nuisance"], "place": "Klosterängshöjden", "body": WORDS}
WAY = {"at": "granska", "to": "skicka"}
WARM_UP = 1.0  # seconds: pools fill, statements are prepared, pages are drawn


def requests(port: int, key: str, encodings: str) -> Iterator[bytes]:
    """What a browser sends from the review page, each time with a receipt of its own."""
    head = (
        "POST /tyck-till/lund HTTP/1.1\r\n"
        f"Host: 127.0.0.1:{port}\r\n"
        "User-Agent: Mozilla/5.0 (Android 14; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0\r\n"
        "Accept: text/html,application/xhtml+xml\r\n"
        "Accept-Language: sv\r\n"
        f"Accept-Encoding: {encodings}\r\n"
        "Sec-Fetch-Site: same-origin\r\n"
        "Content-Type: application/x-www-form-urlencoded\r\n"
        "Content-Length: {}\r\n\r\n"
    )
    said = urlencode(SAID | WAY, doseq=True)
    while True:
        body = f"{said}&code={seal(opaque(), key)}"
        yield (head.format(len(body)) + body).encode()


class Resident(asyncio.Protocol):
    """One connection that sends, waits for the whole answer, and sends again."""

    def __init__(self, sending: Iterator[bytes], answers: list[tuple[float, float, int]]) -> None:
        self.sending, self.answers = sending, answers
        self.missing, self.status, self.head = 0, 0, b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast(asyncio.Transport, transport)
        self._send()

    def data_received(self, data: bytes) -> None:
        if self.missing:
            self.missing -= len(data)
        else:
            self._begin(self.head + data)
        if self.status and self.missing <= 0:
            self.answers.append((self.sent_at, time.perf_counter(), self.status))
            self._send()

    def _begin(self, data: bytes) -> None:
        head, found, body = data.partition(b"\r\n\r\n")
        if not found:
            self.head = data
            return
        length = head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0]
        self.status, self.missing = int(head[9:12]), int(length) - len(body)

    def _send(self) -> None:
        self.missing, self.status, self.head = 0, 0, b""
        self.sent_at = time.perf_counter()
        self.transport.write(next(self.sending))


async def measured(port: int, clients: int, seconds: float) -> dict[str, float]:
    """How many were thanked each second, and how long they waited, in milliseconds."""
    loop, began = asyncio.get_running_loop(), time.process_time()
    answers: list[tuple[float, float, int]] = []
    encodings = os.environ.get("ENCODINGS", "identity")
    sending = requests(port, os.environ["SECRET"], encodings)
    for _ in range(clients):
        await loop.create_connection(lambda: Resident(sending, answers), "127.0.0.1", port)
    await asyncio.sleep(WARM_UP)
    start = time.perf_counter()
    await asyncio.sleep(seconds)
    took = time.perf_counter() - start
    found = summary([each for each in answers if each[1] >= start], took)
    every = sum(status == 200 for _, _, status in answers)
    return found | {"all": every, "cpu_before": began}


def summary(answers: list[tuple[float, float, int]], took: float) -> dict[str, float]:
    """Rate, waiting times and errors."""
    waits = sorted(1000 * (end - begin) for begin, end, status in answers if status == 200)
    assert waits, "nobody was thanked"
    return {
        "rate": len(waits) / took,
        "p50_ms": waits[len(waits) // 2],
        "p99_ms": waits[len(waits) * 99 // 100],
        "errors": len(answers) - len(waits),
        "thanked": len(waits),
    }


if __name__ == "__main__":
    port, clients, seconds = map(float, sys.argv[1:])
    print(json.dumps(uvloop.run(measured(int(port), int(clients), seconds))))
