"""Rows that belong together, stored by the hundred in as few words to the database as it takes."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from sqlalchemy import Connection, Table, TextClause, text

Row = dict[str, Any]
Rows = list[Row]
Shape = tuple[Table, tuple[str, ...]]  # a table and the columns that are filled


@dataclass(frozen=True)
class Parcel:
    """A row with its own random `id`, and rows that lean on it: stored together or not at all.

    Those name it in their first column. A parcel whose `key` (the value of a unique column) is
    there already is not stored again.
    """

    table: Table
    key: str
    row: Row
    parts: list[tuple[Table, Row]] = field(default_factory=list)


def store(connection: Connection, parcels: Sequence[Parcel]) -> list[bool]:
    """Store those that are new, and tell for each whether it was."""
    new: set[str] = set()
    for head, rows, parts in _batches(parcels):
        new |= _WAYS[connection.dialect.name](connection, head, rows, parts)
    return [each.row["id"] in new for each in parcels]


def chains(parcels: Sequence[Parcel]) -> Iterator[tuple[str, dict[str, str]]]:
    """For PostgreSQL's own driver: a statement for each table and its rows; it answers the new."""
    for head, rows, parts in _batches(parcels):
        yield _written(head, *parts), _asked(rows, parts)


def _batches(parcels: Sequence[Parcel]) -> Iterator[tuple[Shape, Rows, dict[Shape, Rows]]]:
    # By key: rival processes never wait for each other in a ring, and nobody's turn shows.
    ordered = sorted(parcels, key=lambda each: each.key)
    for head, rows in _by_shape((each.table, each.row) for each in ordered).items():
        mine = (part for each in ordered if each.table is head[0] for part in each.parts)
        yield head, rows, _by_shape(mine)


def _by_shape(rows: Iterable[tuple[Table, Row]]) -> dict[Shape, Rows]:
    """The rows of each table; they fill the same columns."""
    by_table: dict[Table, Rows] = {}
    for table, row in rows:
        by_table.setdefault(table, []).append(row)
    return {(table, tuple(each[0])): each for table, each in by_table.items()}


def _one_by_one(
    connection: Connection, head: Shape, rows: Rows, parts: dict[Shape, Rows]
) -> set[str]:
    """A statement for each table: SQLite has no way to put them in one, and needs none."""
    sent = {"rows": json.dumps(rows, default=str)}
    new = set(connection.execute(_insert(head), sent).scalars())
    for shape, each in parts.items():
        leaning = [row for row in each if row[shape[1][0]] in new]
        connection.execute(_insert(shape), {"rows": json.dumps(leaning, default=str)})
    return new


def _at_once(connection: Connection, head: Shape, rows: Rows, parts: dict[Shape, Rows]) -> set[str]:
    """One statement, so that nobody waits for the way to the server and back for each table."""
    return set(connection.execute(_chain(head, *parts), _asked(rows, parts)).scalars())


def _asked(rows: Rows, parts: dict[Shape, Rows]) -> dict[str, str]:
    sent = {"rows": rows} | {f"rows_{number}": each for number, each in enumerate(parts.values())}
    return {name: json.dumps(each, default=str) for name, each in sent.items()}


_WAYS = {"sqlite": _one_by_one, "postgresql": _at_once}


@cache
def _insert(shape: Shape) -> TextClause:
    """One parameter for all rows: the database unpacks them, and Python has time for others."""
    table, columns = shape
    values = ", ".join(f"value ->> '{each}'" for each in columns)
    return text(
        f"INSERT INTO {table.name} ({', '.join(columns)}) SELECT {values} "
        f"FROM json_each(:rows) WHERE true ON CONFLICT DO NOTHING RETURNING {columns[0]}"
    )


@cache
def _chain(head: Shape, *parts: Shape) -> TextClause:
    """The same in PostgreSQL's words: what leans on a row that was new goes with it."""
    links = [f"new AS ({_from_json(head, 'rows', 'true')} RETURNING id)"]
    for number, part in enumerate(parts):
        is_new = f"{part[1][0]} IN (SELECT id FROM new)"
        links.append(f"part_{number} AS ({_from_json(part, f'rows_{number}', is_new)})")
    return text(f"WITH {', '.join(links)} SELECT id FROM new")


@cache
def _written(head: Shape, *parts: Shape) -> str:
    """In the driver's own words: no word of anybody's is in it, only places for the rows."""
    return re.sub(r":(rows\w*)", r"%(\1)s", str(_chain(head, *parts)))


def _from_json(shape: Shape, rows: str, which: str) -> str:
    table, columns = shape[0].name, ", ".join(shape[1])
    return (
        f"INSERT INTO {table} ({columns}) SELECT {columns} FROM "
        f"json_populate_recordset(CAST(NULL AS {table}), CAST(:{rows} AS json)) "
        f"WHERE {which} ON CONFLICT DO NOTHING"
    )
