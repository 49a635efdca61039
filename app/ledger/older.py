"""A head that somebody kept, beside the log of today."""

from dataclasses import dataclass
from enum import Enum

from app.ledger.checkpoints import Checkpoint, read_checkpoint
from app.ledger.faults import Untrue
from app.ledger.keys import PublicKey
from app.ledger.notes import read_note
from app.ledger.showing import Shown
from app.ledger.signatures import signed_by


class Outcome(Enum):
    """What can come of it."""

    CONTINUES = 1
    UNREADABLE = 2
    NOT_SIGNED = 3
    OTHER_LOG = 4
    SHRUNK = 5
    CHANGED = 6


@dataclass(frozen=True)
class Compared:
    """The outcome, how many entries there were, and whether the log's signature stood under it."""

    outcome: Outcome
    size: int = 0
    is_signed: bool = False


def compared(kept: str, shown: Shown, keys: list[PublicKey]) -> Compared:
    """Whether today's log begins with exactly the entries that the kept head told of.

    A head without signature lines is compared too, but then nobody can be held to it.
    """
    try:
        head, is_signed = _read(kept.strip() + "\n", keys)
    except Untrue:
        return Compared(Outcome.UNREADABLE)
    except LookupError:
        return Compared(Outcome.NOT_SIGNED)
    return Compared(_outcome(head, shown), head.size, is_signed)


def _read(kept: str, keys: list[PublicKey]) -> tuple[Checkpoint, bool]:
    """The head, and whether it is signed; LookupError when the log has not signed what it says."""
    if "\n\n" not in kept:
        return read_checkpoint(kept), False
    note = read_note(kept.encode())
    head = read_checkpoint(note.text)
    own = [key for key in keys if key.name == head.origin]
    try:
        if own and not signed_by(note, own):
            raise LookupError
    except Untrue as fault:
        raise LookupError from fault
    return head, bool(own)


def _outcome(head: Checkpoint, shown: Shown) -> Outcome:
    if head.origin != shown.head.origin:
        return Outcome.OTHER_LOG
    if head.size > shown.head.size:
        return Outcome.SHRUNK
    return Outcome.CONTINUES if shown.root(head.size) == head.root else Outcome.CHANGED
