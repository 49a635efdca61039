"""Many screens in one process: opens streams, and tells when each event reached the first and last.

    python -m bench.live_screens PORT PATH NUMBER

A line of JSON when all are open; after that one for each line that is written to it, when every
stream has got an event more. Times are CLOCK_MONOTONIC, which all processes of a machine share.
"""

import json
import select
import socket
import sys
import time
from threading import Event, Thread

HOST, AT_ONCE, READ = "127.0.0.1", 200, 1 << 16
NEWS, END = b"data:", b"\n\n"


class Screens:
    """Open streams, and a way to wait for all of them."""

    def __init__(self, port: int, path: str) -> None:
        self.port = port
        self.asked = f"GET {path} HTTP/1.1\r\nHost: x\r\n\r\n".encode()
        self.poll, self.open = select.epoll(), dict[int, socket.socket]()

    def add(self) -> None:
        connection = socket.create_connection((HOST, self.port))
        connection.sendall(self.asked)
        connection.setblocking(False)
        self.open[connection.fileno()] = connection
        self.poll.register(connection, select.EPOLLIN)

    def all(self, number: int) -> float:
        """Open so many, a few at a time; the seconds it took until each had its first event."""
        began = time.monotonic()
        ready = set[int]()
        while len(ready) < number:
            while len(self.open) < min(number, len(ready) + AT_ONCE):
                self.add()
            ready |= self.news(5)
        return time.monotonic() - began

    def news(self, wait: float) -> set[int]:
        """Those that an event has reached, whole or in part."""
        found = set[int]()
        for fileno, _ in self.poll.poll(wait):
            data = self.open[fileno].recv(READ)
            assert data, "a stream was closed"
            if NEWS in data:
                found.add(fileno)
        return found

    def event(self) -> dict[str, float]:
        """Wait until an event has reached all: nanoseconds of the first and of the last."""
        got, first, last = set[int](), 0, 0
        deadline = time.monotonic() + 60
        while len(got) < len(self.open):
            assert time.monotonic() < deadline, f"only {len(got)} screens got the event"
            new = self.news(1)
            if new:
                last = time.monotonic_ns()
                first = first or last
                got |= new
        return {"first": first, "last": last}


class Visitor(Thread):
    """Somebody else, who asks for something small all the while; the longest wait in ms."""

    def __init__(self, port: int) -> None:
        super().__init__(daemon=True)
        self.port, self.longest, self.over = port, 0.0, Event()

    def run(self) -> None:
        connection = socket.create_connection((HOST, self.port))
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        while not self.over.wait(0.002):
            began = time.monotonic()
            connection.sendall(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
            connection.recv(READ)
            self.longest = max(self.longest, (time.monotonic() - began) * 1000)


def main() -> None:
    port, path, number = int(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    screens = Screens(port, path)
    print(json.dumps({"opened_s": screens.all(number)}), flush=True)
    for _ in sys.stdin:
        visitor = Visitor(port)
        visitor.start()
        told = screens.event()
        visitor.over.set()
        print(json.dumps(told | {"visitor_ms": visitor.longest}), flush=True)


if __name__ == "__main__":
    main()
