"""The tree of the published head, as this process has read it: each leaf once."""

from threading import Lock

from sqlmodel import Session

from app.ledger import queries
from app.ledger.checkpoints import Checkpoint
from app.ledger.proofs import root_of
from app.ledger.trees import Tree


class Grown:
    """One in each process, for the files and proofs that anybody may ask for."""

    def __init__(self) -> None:
        self._tree, self._lock = Tree(), Lock()

    def upto(self, session: Session, head: Checkpoint) -> Tree | None:
        """The tree that makes this head, and perhaps more; None when the database has another."""
        with self._lock:
            if not self._holds(session, head):
                self._tree = Tree()  # what was read before is no longer what the database has
                if not self._holds(session, head):
                    return None
            return self._tree

    def _holds(self, session: Session, head: Checkpoint) -> bool:
        for leaf in queries.leaves(session, range(self._tree.size, head.size)):
            self._tree.append(leaf)
        return self._tree.size >= head.size and root_of(self._tree.node, head.size) == head.root
