"""A tree held in memory: the hash of each complete subtree, level by level."""

from collections.abc import Iterable

from app.ledger.hashes import node_hash


class Tree:
    """Leaf hashes in order, and above them a hash for each two, each four, each eight …"""

    def __init__(self, leaves: Iterable[bytes] = ()) -> None:
        self._levels: list[list[bytes]] = [[]]
        for leaf in leaves:
            self.append(leaf)

    @property
    def size(self) -> int:
        """How many leaves there are."""
        return len(self._levels[0])

    def append(self, leaf: bytes) -> None:
        """One leaf hash more, and every subtree that it makes complete."""
        self._put(0, leaf)
        level = 0
        while len(self._levels[level]) % 2 == 0:
            left, right = self._levels[level][-2:]
            level += 1
            self._put(level, node_hash(left, right))

    def node(self, level: int, index: int) -> bytes:
        """The hash of the index-th subtree of 2**level leaves; IndexError if not complete."""
        return self._levels[level][index]

    def _put(self, level: int, value: bytes) -> None:
        if level == len(self._levels):
            self._levels.append([])
        self._levels[level].append(value)
