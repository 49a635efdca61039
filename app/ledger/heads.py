"""The head of the log, signed: the only way to the log's own signature goes past the guard."""

from app.ledger.checkpoints import Checkpoint
from app.ledger.guard import Guard
from app.ledger.notes import Note
from app.ledger.proofs import Node, root_of
from app.ledger.signatures import signature
from app.ledger.signing import SecretKey


def signed_head(node: Node, size: int, *, key: SecretKey, guard: Guard) -> Note:
    """The checkpoint of the first `size` leaves under the log's signature.

    Forked when the tree does not continue the head signed last (C2SP tlog-checkpoint: a log never
    signs a head inconsistent with an earlier one).
    """
    head = Checkpoint(key.name, size, root_of(node, size))
    guard.advance(head, node)
    return Note(head.text, (signature(head.text, key),))
