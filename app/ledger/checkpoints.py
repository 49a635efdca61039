"""The head of the log in three lines: whose, how many entries, which root (tlog-checkpoint)."""

import re
from dataclasses import dataclass

from app.ledger.armour import decoded, encoded
from app.ledger.faults import Untrue
from app.ledger.hashes import are_hashes

NUMBER = re.compile(r"0|[1-9][0-9]{0,18}")


@dataclass(frozen=True)
class Checkpoint:
    """What a log says of itself at one moment; `origin` is its name for all time."""

    origin: str
    size: int
    root: bytes

    @property
    def text(self) -> str:
        """The three lines, which is what is signed."""
        return f"{self.origin}\n{self.size}\n{encoded(self.root)}\n"


def read_checkpoint(text: str) -> Checkpoint:
    """The head that the text of a note tells; Untrue when it is none. Further lines are refused."""
    lines = text.split("\n")
    if len(lines) != 4 or lines[-1] or not lines[0]:
        raise Untrue("a checkpoint has three lines")
    if not NUMBER.fullmatch(lines[1]):
        raise Untrue("not a size")
    root = decoded(lines[2])
    if not are_hashes(root):
        raise Untrue("not a root")
    return Checkpoint(lines[0], int(lines[1]), root)
