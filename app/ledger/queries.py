"""Reading the open log: its head, its entries, and the tree that they make."""

from collections.abc import Iterator

from sqlmodel import Session, col, select

from app.ledger.entries import Entry, read_entry
from app.ledger.hashes import leaf_hash
from app.ledger.models import LedgerEntry, LogHead
from app.ledger.trees import Tree

BLOCK = 1_000
PUBLISHED = b'"type":"promise_published"'
SEQ = col(LedgerEntry.seq)


def head(session: Session, *, lock: bool = False) -> LogHead:
    """The edge of the tree; locked, as the last to append left it, until this transaction ends.

    Whoever locks other rows too locks them before, so that no two wait for each other.
    """
    return session.get_one(LogHead, 1, with_for_update=lock or None, populate_existing=lock)


def entries(session: Session, places: range) -> list[bytes]:
    """The bytes of the entries at these places, in order."""
    within = SEQ.between(places.start, places.stop - 1)
    return list(session.exec(select(LedgerEntry.entry).where(within).order_by(SEQ)))


def leaves(session: Session, places: range) -> Iterator[bytes]:
    """The leaf hashes at these places, as they were stored with the entries."""
    within = SEQ.between(places.start, places.stop - 1)
    yield from session.exec(select(LedgerEntry.leaf_hash).where(within).order_by(SEQ))


def published(session: Session) -> list[Entry]:
    """Every entry that a promise was published, in order; all entries are read for it."""
    every = _every(session, head(session).size)
    return [read_entry(raw) for raw in every if PUBLISHED in raw]


def tree(session: Session, size: int) -> Tree:
    """The tree of the first `size` entries, hashed anew from their bytes and from nothing else."""
    return Tree(map(leaf_hash, _every(session, size)))


def _every(session: Session, size: int) -> Iterator[bytes]:
    for start in range(0, size, BLOCK):
        yield from entries(session, range(start, min(start + BLOCK, size)))
