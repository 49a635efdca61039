"""A browser that keeps a stream open, and reads one event at a time."""

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager

import httpx2

SOON = 2.0  # what everybody watching may have to wait


@contextmanager
def stream(address: str, wait: float = SOON) -> Iterator[Iterator[str]]:
    """The events of a stream; each must come within the wait."""
    with httpx2.stream("GET", address, timeout=httpx2.Timeout(10, read=wait)) as answer:
        assert answer.status_code == 200
        yield _events(answer.iter_lines(), wait)


def _events(lines: Iterator[str], wait: float) -> Iterator[str]:
    data: list[str] = []
    began = time.monotonic()
    for line in lines:
        if line.startswith("data:"):
            data.append(line.removeprefix("data:").removeprefix(" "))
        elif not line and data:
            assert time.monotonic() - began < wait
            yield "\n".join(data)
            data, began = [], time.monotonic()


def words(event: str) -> str:
    """What a person reads of it."""
    return " ".join(re.sub("<[^>]+>", "", event).split())
