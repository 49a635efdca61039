"""Rewrites the files of what residents say: no emptied text is left in them, and no order.

A table tells its rows in any order, but its file tells in which order they came.
"""

from typing import Any

from sqlalchemy import Engine, Table
from sqlmodel import SQLModel

BUSY = "Filerna är inte helt omskrivna, för någon läste. Kör kommandot igen."


def rewrite(engine: Engine) -> None:
    """Rewrite residents' tables in the order of their random keys.

    Who sends meanwhile waits a moment, or gets the words back in the form. Archived logs and
    backups are for operators. Raises SystemExit while somebody reads the log of SQLite.
    """
    connection = engine.raw_connection()
    try:
        if engine.dialect.name == "sqlite":
            _rewrite_sqlite(connection.cursor())
        else:
            _rewrite_postgresql(connection.driver_connection)
    finally:
        connection.invalidate()


def residents_tables() -> list[Table]:
    """Those without an order of rows on SQLite, which is how each of them is declared."""
    every = SQLModel.metadata.sorted_tables
    return [table for table in every if not table.dialect_options["sqlite"]["with_rowid"]]


def _rewrite_sqlite(cursor: Any) -> None:
    """The file is built anew and the log beside it emptied; `secure_delete` zeroes the rest."""
    cursor.execute("PRAGMA query_only = 0")
    cursor.execute("VACUUM")
    busy, *_ = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        raise SystemExit(BUSY)


def _rewrite_postgresql(connection: Any) -> None:
    """New files instead of the old, one table at a time, so that nobody waits in a ring."""
    connection.rollback()
    connection.autocommit = True
    for table in residents_tables():
        name, (first, *_) = table.name, table.primary_key.columns
        with connection.transaction():
            connection.execute(f"LOCK TABLE {name} IN EXCLUSIVE MODE")
            # CLUSTER keeps the number of the transaction that wrote a row, and those rise: so
            # let one have written all.
            connection.execute(f"UPDATE {name} SET {first.name} = {first.name}")
        connection.execute(f"CLUSTER {name} USING {table.primary_key.name}")
