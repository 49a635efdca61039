"""Phones that stop reading: what each costs the process, and when it is let go."""

import socket
import time
from collections.abc import Callable

from bench.live_running import Server

STALLED, EVENTS = 100, 70
Publish = Callable[[], int]


def stalled(server: Server, path: str, publish: Publish) -> dict[str, float]:
    """KiB of the process for each phone that does not read, and the seconds until all are cut."""
    before = server.memory
    phones = [_phone(server.port, path) for _ in range(STALLED)]
    most, began = 0.0, time.monotonic()
    for _ in range(EVENTS):
        publish()
        time.sleep(0.3)
        most = max(most, server.memory)
    while time.monotonic() < began + 90 and not all(map(_is_cut, phones)):
        publish()
        time.sleep(0.5)
        most = max(most, server.memory)
    is_over = all(map(_is_cut, phones))
    return {
        "stalled_kib": (most - before) / STALLED,
        "stalled_cut_after_s": time.monotonic() - began if is_over else float("inf"),
    }


def _phone(port: int, path: str) -> socket.socket:
    phone = socket.socket()
    phone.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    phone.connect(("127.0.0.1", port))
    phone.sendall(f"GET {path} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
    return phone


def _is_cut(phone: socket.socket) -> bool:
    """Whether the other side has reset the connection; nothing is read to find out."""
    state: int = phone.getsockopt(socket.IPPROTO_TCP, socket.TCP_INFO, 1)[0]
    return state != 1  # TCP_ESTABLISHED
