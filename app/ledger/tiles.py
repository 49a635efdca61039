"""The tree and its entries in files of 256, so that anybody can fetch it (C2SP tlog-tiles)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.ledger.proofs import Node

WIDTH = 256
HEIGHT = 8  # a full tile is the root of eight levels


@dataclass(frozen=True)
class Tile:
    """One file: its level in the tree, or "entries", its place there and how many it holds."""

    level: int | str
    index: int
    width: int = WIDTH

    @property
    def path(self) -> str:
        """Where it is served, relative to the log; a file not yet full says how full."""
        part = "" if self.width == WIDTH else f".p/{self.width}"
        return f"tile/{self.level}/{_by_thousands(self.index)}{part}"

    @property
    def places(self) -> range:
        """Which nodes of its level, or which entries, stand in it."""
        return range(self.index * WIDTH, self.index * WIDTH + self.width)


def tiles_of(size: int) -> Iterator[Tile]:
    """Every tile of hashes in a tree of this size, lowest level first; none is empty."""
    level = 0
    while size:
        yield from _row(level, size)
        size, level = size // WIDTH, level + 1


def bundles_of(size: int) -> Iterator[Tile]:
    """Every file of entries in a log of this size."""
    yield from _row("entries", size)


def hashes(tile: Tile, node: Node) -> bytes:
    """What a tile of hashes holds: its nodes in a row."""
    assert isinstance(tile.level, int)
    return b"".join(node(HEIGHT * tile.level, place) for place in tile.places)


def bundle(entries: Sequence[bytes]) -> bytes:
    """What a file of entries holds: each after its length in two bytes.

    OverflowError when an entry is longer than 65 535 bytes.
    """
    return b"".join(len(entry).to_bytes(2, "big") + entry for entry in entries)


def _row(level: int | str, count: int) -> Iterator[Tile]:
    full, rest = divmod(count, WIDTH)
    yield from (Tile(level, index) for index in range(full))
    if rest:
        yield Tile(level, full, rest)


def _by_thousands(index: int) -> str:
    """1234067 as x001/x234/067: folders and files never share a name."""
    groups = f"{index:,}".split(",")
    *folders, leaf = [group.zfill(3) for group in groups]
    return "/".join([*(f"x{folder}" for folder in folders), leaf])
