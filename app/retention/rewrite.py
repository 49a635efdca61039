"""Rewrites the files of what residents say: no emptied text is left in them, and no order.

A table tells its rows in any order, but its file tells in which order they came.
"""

from typing import Any

from sqlalchemy import Engine, Table
from sqlmodel import SQLModel

BUSY = "Filerna är inte helt omskrivna, för någon läste eller skrev. Kör kommandot igen."


# A row that was changed stays in the file while somebody could still see it as it was: who reads
# here from before, and we ourselves while anybody writes from before, be it in another database.
SEE_THE_OLD = """
    SELECT pg_snapshot_xmin(pg_current_snapshot()) <= %(ours)s::xid8 OR EXISTS (
        SELECT FROM pg_stat_activity WHERE datname = current_database()
        AND pid <> pg_backend_pid() AND age(backend_xmin) >= age(%(ours)s::xid8::xid))
"""
PATIENCE = 100  # tenths of a second


def rewrite(engine: Engine, *, patience: int = PATIENCE) -> None:
    """Rewrite residents' tables in the order of their random keys.

    Who sends meanwhile waits a moment, or gets the words back in the form. Archived logs and
    backups are for operators. Raises SystemExit if somebody goes on reading what was there before.
    """
    connection = engine.raw_connection()
    try:
        if engine.dialect.name == "sqlite":
            _rewrite_sqlite(connection.cursor())
        else:
            _rewrite_postgresql(connection.driver_connection, patience)
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


def _rewrite_postgresql(connection: Any, patience: int) -> None:
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
            (ours,) = connection.execute("SELECT pg_current_xact_id()::text").fetchone()
        _wait(connection, ours, patience)
        connection.execute(f"CLUSTER {name} USING {table.primary_key.name}")


def _wait(connection: Any, ours: str, patience: int) -> None:
    """Until nobody goes on from before that change."""
    for _ in range(patience):
        (is_seen,) = connection.execute(SEE_THE_OLD, {"ours": ours}).fetchone()
        if not is_seen:
            return
        connection.execute("SELECT pg_sleep(0.1)")
    raise SystemExit(BUSY)
