"""Reference data: files settled into tables, where nothing is touched that is already so."""

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import Table, delete, insert, inspect, select, update
from sqlmodel import Session, SQLModel

Row = dict[str, Any]


def rows(path: Path) -> Iterator[dict[str, str]]:
    """The lines of a CSV file, by heading."""
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def settle(session: Session, model: type[SQLModel], wanted: Iterable[Row]) -> None:
    """Insert what is missing and update what differs, by primary key; nothing is taken away."""
    wanted = list(wanted)
    keys = [column.name for column in _table(model).primary_key]
    found = {_key(row, keys): row for row in _found(session, model, wanted[0])}
    fresh = [row for row in wanted if _key(row, keys) not in found]
    stale = [row for row in wanted if found.get(_key(row, keys), row) != row]
    if fresh:
        session.exec(insert(model), params=fresh)
    if stale:
        session.exec(update(model), params=stale)


def replace(session: Session, model: type[SQLModel], wanted: Iterable[Row]) -> None:
    """Make the table hold these rows and no others; for rows that nothing else points at."""
    wanted = list(wanted)
    if _as_set(_found(session, model, wanted[0])) != _as_set(wanted):
        session.exec(delete(model))
        session.exec(insert(model), params=wanted)


def _found(session: Session, model: type[SQLModel], example: Row) -> list[Row]:
    columns = [_table(model).columns[name] for name in example]
    return [dict(row) for row in session.execute(select(*columns)).mappings()]


def _table(model: type[SQLModel]) -> Table:
    table: Table = inspect(model).local_table
    return table


def _key(row: Row, keys: list[str]) -> tuple[Any, ...]:
    return tuple(row[key] for key in keys)


def _as_set(found: list[Row]) -> set[frozenset[tuple[str, Any]]]:
    return {frozenset(row.items()) for row in found}
