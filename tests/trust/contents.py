"""What a database holds, to be compared with what it held before."""

from hashlib import sha256

from sqlalchemy import Engine, select
from sqlmodel import Session, SQLModel

from app.kit.database import reading

# A denial is written down, and that is all that it may leave behind.
LOG = {"audit_line", "audit_place"}


def contents(engine: Engine, *, besides: set[str] = LOG) -> dict[str, str]:
    """A digest of every table, besides those that are named."""
    tables = [each for each in SQLModel.metadata.sorted_tables if each.name not in besides]
    with reading(engine) as session:
        return {each.name: _digest(session, each.name) for each in tables}


def _digest(session: Session, name: str) -> str:
    rows = session.connection().execute(select(SQLModel.metadata.tables[name]))
    return sha256("\n".join(sorted(map(repr, rows))).encode()).hexdigest()


def changed(before: dict[str, str], after: dict[str, str]) -> list[str]:
    """The tables that hold something else now."""
    return [name for name, digest in after.items() if before[name] != digest]
