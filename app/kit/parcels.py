"""Rows that belong together, stored by the hundred in one statement for each table."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from sqlalchemy import Connection, Table, TextClause, text

Row = dict[str, Any]


@dataclass(frozen=True)
class Parcel:
    """A row with its own random `id`, and rows that lean on it: stored together or not at all.

    A parcel whose `key` (the value of a unique column) is there already is not stored again.
    """

    table: Table
    key: str
    row: Row
    parts: list[tuple[Table, Row]] = field(default_factory=list)


def store(connection: Connection, parcels: list[Parcel]) -> list[bool]:
    """Store those that are new, and tell for each whether it was."""
    # By key: rival processes never wait for each other in a ring, and nobody's turn shows.
    ordered = sorted(parcels, key=lambda each: each.key)
    new = _insert(connection, ((each.table, each.row) for each in ordered))
    _insert(connection, (part for each in ordered if each.row["id"] in new for part in each.parts))
    return [each.row["id"] in new for each in parcels]


def _insert(connection: Connection, rows: Iterable[tuple[Table, Row]]) -> set[str]:
    """One statement for each table; the first key column of the rows that were new."""
    new: set[str] = set()
    by_table: dict[Table, list[Row]] = {}
    for table, row in rows:
        by_table.setdefault(table, []).append(row)
    for table, each in by_table.items():
        statement = _statement(table, tuple(each[0]), connection.dialect.name)
        new.update(connection.execute(statement, {"rows": json.dumps(each, default=str)}).scalars())
    return new


@cache
def _statement(table: Table, columns: tuple[str, ...], dialect: str) -> TextClause:
    """One parameter for all rows: the database unpacks them, and Python has time for others."""
    names = ", ".join(columns)
    rows = f"json_populate_recordset(CAST(NULL AS {table.name}), CAST(:rows AS json))"
    values = names
    if dialect == "sqlite":
        rows, values = "json_each(:rows)", ", ".join(f"value ->> '{each}'" for each in columns)
    return text(
        f"INSERT INTO {table.name} ({names}) SELECT {values} FROM {rows} WHERE true "
        f"ON CONFLICT DO NOTHING RETURNING {columns[0]}"
    )
