"""The site as it is run for people: its own process, its own port, one worker or several."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.request import urlopen

from app import logbook
from app.demo import service as demo
from app.identity.models import Demonstration
from app.kit import clock
from app.kit.database import make_engine, writing
from app.settings import Settings
from tests.factories import NOON

WORKERS = {"sqlite": "1", "postgresql": "2"}


@contextmanager
def served(database_url: str, kind: str) -> Iterator[str]:
    """The address of a running site on that database."""
    port = free_port()
    surroundings = os.environ | {
        "DATABASE_URL": database_url,
        "PORT": str(port),
        "WORKERS": WORKERS[kind],
        "SECRET": "a secret that only the tests know",
    }
    process = subprocess.Popen([sys.executable, "-m", "app", "serve"], env=surroundings)
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_for(address)
        yield address
    finally:
        process.terminate()
        process.wait(timeout=20)


def people(database_url: str) -> None:
    """The demonstration's people, and none of its promises."""
    engine = make_engine(database_url)
    with writing(engine) as session:
        demo.staff(session, json.loads(demo.DATA.read_text(encoding="utf-8")))
        session.add(Demonstration(loaded_on=clock.day(NOON)))
    engine.dispose()


def demonstration(database_url: str) -> None:
    """The whole demonstration, as it is loaded for people."""
    engine = make_engine(database_url)
    with writing(engine) as session:
        demo.load(session, at=clock.now())
    logbook.begun(Settings(database_url=database_url), engine)
    engine.dispose()


def free_port() -> int:
    """A port that nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_for(address: str, seconds: float = 30) -> None:
    deadline = time.monotonic() + seconds
    while True:
        try:
            with urlopen(f"{address}/healthz") as answer:
                assert answer.status == 200
                return
        except OSError:
            assert time.monotonic() < deadline, "the site did not start"
            time.sleep(0.05)
