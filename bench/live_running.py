"""Servers to open streams on, each alone on the first core."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.site import SECRET, SERVE


@dataclass(frozen=True)
class Server:
    """Where it listens, and which process it is."""

    port: int
    pid: int

    @property
    def memory(self) -> float:
        """KiB, with its share of what it has in common with others (PSS)."""
        rolled = Path(f"/proc/{self.pid}/smaps_rollup").read_text()
        return float(rolled.partition("\nPss:")[2].split()[0])

    @property
    def files(self) -> int:
        """How many it has open, sockets and all."""
        return sum(1 for _ in Path(f"/proc/{self.pid}/fd").iterdir())


@contextmanager
def site(database_url: str) -> Iterator[Server]:
    """The site as it is served for people, by one worker."""
    with _running(SERVE, {"DATABASE_URL": database_url, "SECRET": SECRET}) as server:
        yield server


@contextmanager
def beside(kind: str, event: Path) -> Iterator[Server]:
    """A server that sends that event."""
    command = [sys.executable, "-m", "bench.live_servers", kind, "{port}", str(event)]
    with _running(command, {}) as server:
        yield server


def on_core(which: int) -> Callable[[], None]:
    """To run on the first or on the last core."""
    core = sorted(os.sched_getaffinity(0))[which]
    return lambda: os.sched_setaffinity(0, {core})


@contextmanager
def _running(command: list[str], own: dict[str, str]) -> Iterator[Server]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    process = subprocess.Popen(
        [each.format(port=port) for each in command],
        env=os.environ | own | {"PORT": str(port)},
        stdout=subprocess.DEVNULL,
        preexec_fn=on_core(0),
    )
    try:
        _wait_for(port)
        yield Server(port, process.pid)
    finally:
        process.kill()
        process.wait()


def _wait_for(port: int) -> None:
    deadline = time.monotonic() + 60
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port)).close()
        except OSError:
            assert time.monotonic() < deadline, "the server did not start"
            time.sleep(0.1)
