"""The last head signed, kept outside the database: a restored or rewritten one cannot pass."""

from pathlib import Path

from app.ledger.checking import extends
from app.ledger.checkpoints import Checkpoint, read_checkpoint
from app.ledger.faults import Forked
from app.ledger.hashes import EMPTY
from app.ledger.kept import alone, keep
from app.ledger.proofs import Node, consistency


class Guard:
    """One file with three lines. Without it nothing is signed, so it is begun once, by a person."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def begin(self, origin: str) -> None:
        """Begin a log of this name; FileExistsError when one is begun already."""
        with alone(self._path):
            if self._path.exists():
                raise FileExistsError(self._path)
            keep(self._path, Checkpoint(origin, 0, EMPTY).text)

    def last(self) -> Checkpoint:
        """The head that was signed last, or that was about to be; Forked when it is not known."""
        try:
            return read_checkpoint(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError) as fault:
            raise Forked("the head signed last cannot be read") from fault

    def advance(self, head: Checkpoint, node: Node) -> None:
        """Let a head be signed, and remember it before it is; Forked unless it continues the last.

        A head smaller than the last is refused too: its next entry would make a second history.
        """
        with alone(self._path):
            last = self.last()
            if head != last:
                _demand(_continues(head, last, node))
                keep(self._path, head.text)


def _continues(head: Checkpoint, last: Checkpoint, node: Node) -> bool:
    if head.origin != last.origin or head.size < last.size:
        return False
    if not last.size:
        return head.size > 0
    try:
        proof = consistency(node, last.size, head.size)
    except (IndexError, KeyError):
        return False
    return extends(head.root, head.size, earlier=last.root, earlier_size=last.size, proof=proof)


def _demand(continues: bool) -> None:
    if not continues:
        raise Forked("the tree does not continue the head signed last")
