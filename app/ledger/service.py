"""The verbs of the open log: write an entry, say that words are erased, sign what is written."""

from datetime import datetime
from typing import Unpack

from sqlmodel import Session

from app.kit.clock import stamp
from app.ledger import queries
from app.ledger.entries import Entry, read_entry
from app.ledger.facts import Facts
from app.ledger.faults import Forked
from app.ledger.guard import Guard
from app.ledger.hashes import leaf_hash
from app.ledger.heads import signed_head
from app.ledger.models import LedgerEntry
from app.ledger.notes import Note
from app.ledger.proofs import root_of
from app.ledger.signing import SecretKey


def append(
    session: Session, type_: str, *, org: str, at: datetime, **facts: Unpack[Facts]
) -> LedgerEntry:
    """Write that something of this type happened; in the caller's transaction, so both or neither.

    Untrue when a fact is not shaped as the log demands (shapes.py). Call it last: it holds the
    head until the transaction ends.
    """
    head = queries.head(session, lock=True)
    said = Entry(seq=head.size, type=type_, org=org, recorded_at=stamp(at), **facts)
    row = LedgerEntry(seq=said.seq, entry=said.raw, leaf_hash=leaf_hash(said.raw))
    session.add(row)
    session.flush()
    edge = head.edge.append(row.leaf_hash)
    head.size, head.frontier, head.root = edge.size, edge.stored, edge.root
    session.flush()
    return row


def erase(session: Session, ref: int, *, org: str, reason: str, at: datetime) -> LedgerEntry:
    """Write that the words and the salt behind an entry's seals are gone; take those away first.

    The entry stays and every proof of it holds, but nobody can search its words back. `reason` is
    one word, as beslut. Raises NoResultFound when there is no such entry.
    """
    about = read_entry(session.get_one(LedgerEntry, ref).entry)
    return append(session, "erasure", org=org, at=at, promise=about.promise, ref=ref, reason=reason)


def sign(session: Session, *, key: SecretKey, guard: Guard) -> Note:
    """The signed head of what the database holds now; it needs to read only.

    Forked when the entries no longer make the root that was kept at appending, or do not
    continue the head signed last. Then the site must stop writing until a person has looked.
    """
    head = queries.head(session)
    tree = queries.tree(session, head.size)
    if tree.size != head.size or root_of(tree.node, head.size) != head.root:
        raise Forked("the entries are not those that were appended")
    return signed_head(tree.node, head.size, key=key, guard=guard)
