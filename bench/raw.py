"""What the databases do by themselves: one row to a commit, nothing around it."""

import re
import shutil
import sqlite3
import subprocess
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from uuid import uuid4

import psycopg

BODY = "Mopeder kör fort på gångvägen vid skolan, och lamporna är trasiga sedan i höstas."
TABLE = "CREATE TABLE raw (id varchar(32) PRIMARY KEY, body varchar(4000) NOT NULL)"
INSERT = "INSERT INTO raw VALUES (md5(random()::text), '" + BODY + "');"
TPS = re.compile(r"tps = ([\d.]+)")

Commit = Callable[[], object]


def sqlite(folder: Path, clients: int, seconds: float) -> float:
    """Commits a second, each flushed to the disk (synchronous=FULL)."""
    path = folder / f"raw-{clients}.db"
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute(f"{TABLE} WITHOUT ROWID")
    return _committed(lambda: _sqlite_client(path), clients, seconds)


def _sqlite_client(path: Path) -> Commit:
    connection = sqlite3.connect(path, isolation_level=None, timeout=30, check_same_thread=False)
    connection.execute("PRAGMA synchronous = FULL")

    def commit() -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO raw VALUES (?, ?)", (uuid4().hex, BODY))
        connection.execute("COMMIT")

    return commit


def postgresql(server: str, clients: int, seconds: float) -> tuple[str, float]:
    """Commits a second, and who measured: pgbench if it is installed, else threads of our own."""
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute("DROP TABLE IF EXISTS raw")
        connection.execute(TABLE)
    pgbench = shutil.which("pgbench")
    if pgbench is None:
        return "threads", _committed(lambda: _psycopg_client(server), clients, seconds)
    return "pgbench", _pgbench(pgbench, server, clients, seconds)


def _pgbench(pgbench: str, server: str, clients: int, seconds: float) -> float:
    way = ["--no-vacuum", "--protocol=prepared", f"--client={clients}", "--jobs=2"]
    command = [pgbench, *way, f"--time={max(1, round(seconds))}", "--file=/dev/stdin", server]
    ran = subprocess.run(command, input=INSERT, capture_output=True, text=True, check=True)
    found = TPS.search(ran.stdout)
    assert found is not None, ran.stdout
    return float(found[1])


def _psycopg_client(server: str) -> Commit:
    connection = psycopg.connect(server, autocommit=True)
    return lambda: connection.execute("INSERT INTO raw VALUES (%s, %s)", (uuid4().hex, BODY))


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
