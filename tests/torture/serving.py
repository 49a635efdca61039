"""The site in a process group of its own, so that it can be killed all at once."""

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import closing, suppress
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Self

SECRET = "a secret that only the tests know"
SERVE = ["-m", "app", "serve"]
# What `serve` runs, without the other commands: it starts in two thirds of the time.
QUICK = ["-m", "uvicorn", "--factory", "app.main:create_app", "--no-access-log"]
QUICK += ["--log-level", "warning", "--timeout-graceful-shutdown", "3"]


class Serving:
    """The same site on the same port, however often it is killed and started again."""

    def __init__(
        self,
        database_url: str,
        workers: int = 1,
        log: Path | None = None,
        command: list[str] = SERVE,
    ) -> None:
        self.database_url, self.workers, self.log = database_url, workers, log
        self.command = command
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port: int = probe.getsockname()[1]
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it and wait until it answers."""
        own = {"DATABASE_URL": self.database_url, "SECRET": SECRET, "WORKERS": str(self.workers)}
        own |= {"PORT": str(self.port), "WEB_CONCURRENCY": str(self.workers)}
        port = [] if self.command is SERVE else ["--port", str(self.port)]
        with (self.log or Path(os.devnull)).open("ab") as output:
            self._process = subprocess.Popen(
                [sys.executable, *self.command, *port],
                env=os.environ | own,
                stdout=output,
                stderr=output,
                start_new_session=True,
            )
        self._wait()

    def kill(self) -> None:
        """Every process of it, without a word of warning."""
        if self._process is not None:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
            self._process = None

    def stop(self) -> None:
        """As an operator stops it."""
        assert self._process is not None
        self._process.terminate()
        self._process.wait(timeout=20)
        self._process = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *problem: object) -> None:
        self.kill()

    def _wait(self, seconds: float = 40) -> None:
        deadline = time.monotonic() + seconds
        while True:
            if self._answers():
                return
            assert time.monotonic() < deadline, "the site did not start"
            time.sleep(0.05)

    def _answers(self) -> bool:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=5)
        with closing(connection), suppress(OSError, HTTPException):
            connection.request("GET", "/readyz")
            return connection.getresponse().status == 200
        return False
