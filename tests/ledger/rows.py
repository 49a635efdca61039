"""The log in the database: a walk more, and what somebody does who may do anything with it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from sqlalchemy import Engine, text
from sqlmodel import Session

from app.kit.database import reading, writing
from app.ledger import queries
from app.ledger import service as ledger
from app.ledger.frontier import Frontier
from app.ledger.hashes import leaf_hash
from app.ledger.models import LedgerEntry
from tests.factories import NOON
from tests.ledger.logs import SEAL

PUT = text("INSERT INTO ledger_entry (seq, entry, leaf_hash) VALUES (:seq, :entry, :leaf)")
MOVE = text("UPDATE log_head SET size = :size, frontier = :frontier, root = :root")


def walk(session: Session, promise: str = "p1") -> LedgerEntry:
    """Lund took a walk."""
    return ledger.append(
        session,
        "progress",
        org="kommun-lund",
        at=NOON,
        promise=promise,
        delta=1,
        event_date="2026-11-23",
        text=SEAL,
    )


def walks(engine: Engine, count: int, promise: str = "p1") -> None:
    """So many walks, each said by itself."""
    for _ in range(count):
        with writing(engine) as session:
            walk(session, promise)


def written(engine: Engine) -> list[bytes]:
    with reading(engine) as session:
        return queries.entries(session, range(10_000))


def root(engine: Engine) -> bytes:
    with reading(engine) as session:
        return queries.head(session).root


@contextmanager
def unguarded(engine: Engine) -> Iterator[Session]:
    """The database without what keeps the log from being changed."""
    with writing(engine) as session:
        if engine.dialect.name == "sqlite":
            found = session.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'"))
            for name in found.scalars().all():
                session.execute(text(f"DROP TRIGGER {name}"))
        else:
            session.execute(text("SET LOCAL session_replication_role = replica"))
        yield session


def rewrite(engine: Engine, entries: Sequence[bytes]) -> None:
    """Other entries in place of all of them, with the head that belongs to them."""
    edge = Frontier()
    for raw in entries:
        edge = edge.append(leaf_hash(raw))
    with unguarded(engine) as session:
        session.execute(text("DELETE FROM ledger_entry"))
        for seq, raw in enumerate(entries):
            session.execute(PUT, {"seq": seq, "entry": raw, "leaf": leaf_hash(raw)})
        session.execute(MOVE, {"size": edge.size, "frontier": edge.stored, "root": edge.root})
