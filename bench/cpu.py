"""CPU seconds of processes and all that they started: what a machine that others share still tells.

On two full cores the one who has more processes gets more of the time. CPU seconds do not care.
"""

import os
from pathlib import Path

import psycopg

TICKS = os.sysconf("SC_CLK_TCK")


def seconds(*roots: int) -> float:
    """Of these processes, their descendants that live, and those that were waited for."""
    every = {int(path.name): _stat(path) for path in Path("/proc").glob("[0-9]*")}
    children: dict[int, list[int]] = {}
    for pid, stat in every.items():
        children.setdefault(int(stat[1]) if stat else 0, []).append(pid)
    found, left = set[int](), set(roots)
    while left:
        found |= left
        left = {child for pid in left for child in children.get(pid, [])} - found
    return sum(sum(map(int, every.get(pid, [])[11:15])) for pid in found) / TICKS


def _stat(path: Path) -> list[str]:
    """The fields after the name, from the state on; none if it ended meanwhile."""
    try:
        return (path / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return []


def postmaster(server: str) -> int:
    """The process of PostgreSQL that has started all others."""
    with psycopg.connect(server) as connection:
        row = connection.execute("SHOW data_directory").fetchone()
    assert row is not None
    return int((Path(row[0]) / "postmaster.pid").read_text().split()[0])
