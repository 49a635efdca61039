"""The site in processes of its own, as it is served for real, and residents who send to it."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.request import urlopen

SECRET = "for measuring only, 32 characters"
SERVE = [sys.executable, "-m", "app", "serve"]
NOTHING = [sys.executable, "-m", "uvicorn", "--factory", "bench.nothing:without_desk"]
NOTHING += ["--port", "{port}", "--workers", "{workers}", "--no-access-log"]
NOTHING += ["--log-level", "warning"]

Figures = dict[str, float]


def migrated(database_url: str) -> None:
    """The tables, the areas and the themes."""
    surroundings = os.environ | {"DATABASE_URL": database_url, "SECRET": SECRET}
    command = [sys.executable, "-m", "app", "migrate"]
    subprocess.run(command, env=surroundings, check=True, capture_output=True)


@contextmanager
def served(command: list[str], database_url: str, workers: int) -> Iterator[int]:
    """The port of a site."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    own = {"DATABASE_URL": database_url, "PORT": str(port), "WORKERS": str(workers)}
    arguments = [each.format(port=port, workers=workers) for each in command]
    process = subprocess.Popen(
        arguments, env=os.environ | own | {"SECRET": SECRET}, stdout=subprocess.DEVNULL
    )
    try:
        wait_for(f"http://127.0.0.1:{port}/healthz")
        yield port
    finally:
        process.terminate()
        process.wait(timeout=30)


def wait_for(address: str, seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    while True:
        try:
            urlopen(address).close()
            return
        except OSError:
            assert time.monotonic() < deadline, "the site did not start"
            time.sleep(0.1)


def sent(port: int, clients: int, seconds: float) -> Figures:
    """What residents in another process see of the site."""
    command = [sys.executable, "-m", "bench.senders", str(port), str(clients), str(seconds)]
    ran = subprocess.run(
        command, env=os.environ | {"SECRET": SECRET}, capture_output=True, text=True, check=True
    )
    figures: Figures = json.loads(ran.stdout)
    return figures
