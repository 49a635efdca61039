"""A witness: the other organisation, which signs only what continues all that it saw before."""

from app.ledger.checkpoints import read_checkpoint
from app.ledger.faults import Untrue
from app.ledger.guard import Guard
from app.ledger.keys import PublicKey
from app.ledger.notes import Note, Signature
from app.ledger.proofs import Node
from app.ledger.signatures import cosignature, signed_by
from app.ledger.signing import SecretKey


def witnessed(
    note: Note, node: Node, *, log: PublicKey, key: SecretKey, guard: Guard, seconds: int
) -> Signature:
    """The witness's line under a head of the log, seen at that Unix time.

    The guard is the witness's own, on its own machine; the first head it sees it must believe.
    Untrue when the log has not signed the head, Forked when it does not continue the last one.
    """
    head = read_checkpoint(note.text)
    if head.origin != log.name or signed_by(note, [log]) != [log]:
        raise Untrue("the log has not signed this head")
    guard.advance(head, node)
    return cosignature(note.text, key, seconds=seconds)
