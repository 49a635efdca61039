"""Makes sure that what was disposed of is gone from the files as well, not only from the tables."""

from typing import Any

from sqlalchemy import Engine

# Everything that may have held residents' words; PostgreSQL keeps old row versions until then.
TABLES = ("submission", "masked_copy", "public_quote")
BUSY = "Texten är borta ur tabellerna, men någon läste. Kör kommandot igen så städas filen."


def scrub(engine: Engine) -> None:
    """Rewrite the files so that no emptied text is left in them.

    SQLite: the file is rebuilt and the log beside it emptied (`secure_delete` zeroes the rest).
    PostgreSQL: `VACUUM FULL` writes new files and removes the old; archived logs are for operators.
    Raises SystemExit while somebody reads the log of SQLite.
    """
    connection = engine.raw_connection()
    try:
        if engine.dialect.name == "sqlite":
            _scrub_sqlite(connection.cursor())
        else:
            _scrub_postgresql(connection.driver_connection)
    finally:
        connection.invalidate()


def _scrub_sqlite(cursor: Any) -> None:
    cursor.execute("PRAGMA query_only = 0")
    cursor.execute("VACUUM")
    busy, *_ = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        raise SystemExit(BUSY)


def _scrub_postgresql(connection: Any) -> None:
    connection.rollback()
    connection.autocommit = True
    for table in TABLES:
        connection.execute(f"VACUUM FULL {table}")
