"""All that appending needs of a tree: the roots of its complete subtrees."""

from dataclasses import dataclass
from functools import reduce

from app.ledger.hashes import EMPTY, LENGTH, node_hash


@dataclass(frozen=True)
class Frontier:
    """The edge of a tree of `size` leaves: one hash for each one in the size's binary, left first.

    ValueError when there are more or fewer hashes than that.
    """

    size: int = 0
    hashes: tuple[bytes, ...] = ()

    def __post_init__(self) -> None:
        if self.size.bit_count() != len(self.hashes):
            raise ValueError("the edge does not belong to a tree of this size")

    def append(self, leaf: bytes) -> "Frontier":
        """The edge with one leaf hash more; as many hashings as the size ends in ones."""
        kept, size = list(self.hashes), self.size
        while size & 1:
            leaf, size = node_hash(kept.pop(), leaf), size >> 1
        return Frontier(self.size + 1, (*kept, leaf))

    @property
    def root(self) -> bytes:
        """The hash of the whole tree."""
        if not self.hashes:
            return EMPTY
        return reduce(lambda right, left: node_hash(left, right), reversed(self.hashes))

    @property
    def stored(self) -> bytes:
        """The hashes in a row, as the database keeps them."""
        return b"".join(self.hashes)


def restored(size: int, stored: bytes) -> Frontier:
    """The edge again from its size and its hashes in a row."""
    places = range(0, len(stored), LENGTH)
    return Frontier(size, tuple(stored[place : place + LENGTH] for place in places))
