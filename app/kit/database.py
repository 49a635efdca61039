"""The door to the database: one transaction per request, and reading sessions that cannot write."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from sqlite3 import OperationalError as SqliteError
from typing import Annotated, Any

from fastapi import Depends, Request
from sqlalchemy import Connection, DateTime, Dialect, Engine, create_engine, event
from sqlalchemy.exc import IntegrityError
from sqlalchemy.types import TypeDecorator
from sqlmodel import Session, SQLModel

SQLModel.metadata.naming_convention = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

PATIENCE, GLANCE = 10_000, 20  # milliseconds

PRAGMAS = (
    "foreign_keys = ON",
    "journal_mode = WAL",
    # NORMAL may lose an acknowledged row at a power cut; a receipt must never be a lie.
    "synchronous = FULL",
    f"busy_timeout = {PATIENCE}",
    "trusted_schema = OFF",
    "secure_delete = ON",
)


class UtcDateTime(TypeDecorator[datetime]):
    """An aware instant: naive values are refused going in, UTC is restored coming out of SQLite."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is not None and value.tzinfo is None:
            raise ValueError("an instant needs its time zone")
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def make_engine(url: str) -> Engine:
    """An engine for SQLite or PostgreSQL, with the same promises kept on both."""
    if not url.startswith("sqlite"):
        return create_engine(url, pool_size=20, max_overflow=20, pool_pre_ping=True)
    engine = create_engine(url, pool_size=20, max_overflow=20)
    event.listen(engine, "connect", _connect_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _connect_sqlite(connection: Any, record: object) -> None:
    connection.isolation_level = None  # the driver's own BEGIN comes too late to lock with
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    readonly = connection.get_execution_options().get("readonly", False)
    connection.exec_driver_sql(f"PRAGMA query_only = {int(readonly)}")
    if readonly or not _has_begun(connection.connection.dbapi_connection):
        connection.exec_driver_sql("BEGIN" if readonly else "BEGIN IMMEDIATE")


def _has_begun(driver: Any) -> bool:
    """Whether it may write now; SQLite's own patience looks ever more seldom, and is passed by."""
    driver.execute(f"PRAGMA busy_timeout = {GLANCE}")
    for _ in range(PATIENCE // GLANCE // 2):
        with suppress(SqliteError):
            driver.execute("BEGIN IMMEDIATE")
            break
    driver.execute(f"PRAGMA busy_timeout = {PATIENCE}")
    return bool(driver.in_transaction)


@contextmanager
def reading(engine: Engine) -> Iterator[Session]:
    """A session the database itself refuses to let write."""
    engine = engine.execution_options(readonly=True, postgresql_readonly=True)
    with Session(engine) as session:
        yield session


@contextmanager
def writing(engine: Engine) -> Iterator[Session]:
    """One unit of work: committed if the block ends, rolled back if it raises."""
    with Session(engine) as session, session.begin():
        yield session


def insert_once(session: Session, row: SQLModel) -> bool:
    """Add the row unless a unique key has it already; tells which, even against a rival."""
    try:
        with session.begin_nested():
            session.add(row)
            session.flush()
    except IntegrityError:
        return False
    return True


def _read(request: Request) -> Iterator[Session]:
    with reading(request.app.state.engine) as session:
        yield session


def _write(request: Request) -> Iterator[Session]:
    with writing(request.app.state.engine) as session:
        yield session


# scope="function": the commit happens before the response leaves, so a person who
# is told "thank you" can trust it, and a failed commit becomes an error page.
ReadSession = Annotated[Session, Depends(_read, scope="function")]
WriteSession = Annotated[Session, Depends(_write, scope="function")]
