"""A proof in one file, to be checked without asking anybody (C2SP tlog-proof)."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.ledger.armour import decoded, encoded
from app.ledger.checking import includes
from app.ledger.checkpoints import NUMBER, read_checkpoint
from app.ledger.faults import Untrue
from app.ledger.hashes import leaf_hash
from app.ledger.notes import Note, read_note

FIRST = "c2sp.org/tlog-proof@v1"


@dataclass(frozen=True)
class Proof:
    """That one entry stands in the log: where, the hashes up to the root, and the signed head."""

    index: int
    hashes: Sequence[bytes]
    note: Note

    def __str__(self) -> str:
        lines = [FIRST, f"index {self.index}", *map(encoded, self.hashes), "", str(self.note)]
        return "\n".join(lines)

    def holds(self, entry: bytes) -> bool:
        """Whether the entry stands there under that head; who signed it is asked of the note."""
        head = read_checkpoint(self.note.text)
        leaf = leaf_hash(entry)
        return includes(head.root, head.size, index=self.index, leaf=leaf, proof=self.hashes)


def read_proof(raw: bytes) -> Proof:
    """A proof from its file; Untrue when it is none. A file with extra data is not ours."""
    head, _, note = raw.partition(b"\n\n")
    lines = head.decode("ascii", errors="replace").split("\n")
    if len(lines) < 2 or lines[0] != FIRST or not lines[1].startswith("index "):
        raise Untrue("not a proof")
    index = lines[1].removeprefix("index ")
    if not NUMBER.fullmatch(index):
        raise Untrue("not a place in a log")
    return Proof(int(index), [decoded(line) for line in lines[2:]], read_note(note))
