"""One of two workers is killed while screens are open: all come back, and none shows a lie."""

import os
import re
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread

import httpx2
import pytest

from tests.factories import Act
from tests.live.listening import words
from tests.torture.serving import Serving

SCREENS, BACK_WITHIN = 12, 10.0
SLACK = 3.0  # on a machine that others use; the figure itself is told when it is broken
REF = "lund-2026-1"


class Watcher(Thread):
    """A browser: opens the stream, and calls again when it breaks, after the time it was told."""

    def __init__(self, address: str, over: Event) -> None:
        super().__init__(daemon=True)
        self.address, self.over, self.wait = address, over, 0.0
        self.shown: list[str] = []
        self.losses: list[float] = []
        self.back: list[float] = []

    def run(self) -> None:
        while not self.over.wait(self.wait):
            with suppress(httpx2.TransportError):
                self._watch()
            self.losses.append(time.monotonic())

    def _watch(self) -> None:
        with httpx2.stream("GET", self.address, timeout=httpx2.Timeout(5, read=30)) as answer:
            data: list[str] = []
            for line in answer.iter_lines():
                if line.startswith("retry: "):
                    self.wait = int(line.split()[1]) / 1000
                elif line.startswith("data:"):
                    data.append(line)
                elif not line and data:
                    self._show(" ".join(data))
                    data = []

    def _show(self, event: str) -> None:
        self.shown.append(words(event))
        if len(self.back) < len(self.losses):
            self.back.append(time.monotonic())


@pytest.fixture
def two_workers(database_url: str) -> Iterator[Serving]:
    """The site as it is served, by two workers."""
    with Serving(database_url, workers=2) as site:
        site.start()
        yield site
        site.stop()


@pytest.fixture
def watchers(publish: Act, two_workers: Serving) -> Iterator[list[Watcher]]:
    """Many who watch ten controls."""
    publish({})
    address, over = f"http://127.0.0.1:{two_workers.port}/loften/{REF}/strom", Event()
    every = [Watcher(address, over) for _ in range(SCREENS)]
    for each in every:
        each.start()
    yield every
    over.set()


def until(so: Callable[[], bool], seconds: float = BACK_WITHIN + SLACK) -> None:
    deadline = time.monotonic() + seconds
    while not so():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def done(event: str) -> int:
    """The number that a screen shows."""
    found = re.search(r"(\d+) av minst 10", event)
    assert found, event
    return int(found[1])


def workers(site: Serving) -> list[int]:
    """The processes that hold the streams: the children of the one that was started, by load."""
    assert site._process is not None
    tasks = Path(f"/proc/{site._process.pid}/task/{site._process.pid}/children")
    children = [int(each) for each in tasks.read_text().split()]
    return sorted(children, key=sockets, reverse=True)


def sockets(pid: int) -> int:
    links = Path(f"/proc/{pid}/fd").iterdir()
    return sum(os.readlink(each).startswith("socket:") for each in links)


def test_all_screens_are_back_within_ten_seconds_and_none_shows_a_lie(
    two_workers: Serving, watchers: list[Watcher], log: Act
) -> None:
    until(lambda: all(each.shown for each in watchers))
    log(REF, "2026-11-20")
    until(lambda: all(done(each.shown[-1]) == 1 for each in watchers))

    os.kill(workers(two_workers)[0], signal.SIGKILL)
    log(REF, "2026-11-21")
    until(lambda: all(done(each.shown[-1]) == 2 for each in watchers))

    lost = [each for each in watchers if each.losses]
    assert lost, "the worker that was killed held no stream"
    assert all(each.back[0] - each.losses[0] < BACK_WITHIN + SLACK for each in lost)
    for each in watchers:
        assert [done(shown) for shown in each.shown] == sorted(done(shown) for shown in each.shown)
        assert {done(shown) for shown in each.shown} <= {0, 1, 2}
