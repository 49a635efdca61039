"""Phones that stop reading: what each costs the process, and when it is let go."""

import socket
import time
from collections.abc import Callable

from bench.live_running import Server

STALLED = 100
Publish = Callable[[], int]


def stalled(server: Server, path: str, publish: Publish) -> dict[str, float]:
    """KiB of the process for each phone that does not read, and the seconds until all are cut."""
    before, sockets = server.memory, server.files
    phones = [_phone(server.port, path) for _ in range(STALLED)]
    most, began = 0.0, time.monotonic()
    time.sleep(1)
    while server.files > sockets + STALLED / 10:
        assert time.monotonic() < began + 120, "phones that do not read are not let go"
        publish()
        time.sleep(0.3)
        most = max(most, server.memory)
    for each in phones:
        each.close()
    cut_after = time.monotonic() - began
    return {"stalled_kib": (most - before) / STALLED, "stalled_cut_after_s": cut_after}


def _phone(port: int, path: str) -> socket.socket:
    phone = socket.socket()
    phone.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    phone.connect(("127.0.0.1", port))
    phone.sendall(f"GET {path} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
    return phone
