"""The tree as its published files tell it, for whoever stands outside the database."""

from collections.abc import Callable
from functools import cache

from app.ledger.hashes import LENGTH
from app.ledger.proofs import Node
from app.ledger.tiles import HEIGHT, WIDTH, Tile
from app.ledger.trees import Tree

# The bytes of a file by its path below the log's address.
Read = Callable[[str], bytes]


def published(read: Read, size: int) -> Node:
    """The nodes of the first `size` leaves; each file is fetched once, and only when asked for.

    What the files say is taken as it is: a proof made of it is checked against signed roots.
    IndexError when a file is too short.
    """

    @cache
    def hashes(height: int, index: int) -> list[bytes]:
        width = min(WIDTH, (size >> HEIGHT * height) - index * WIDTH)
        raw = read(Tile(height, index, width).path)
        return [raw[place : place + LENGTH] for place in range(0, len(raw), LENGTH)]

    def node(level: int, index: int) -> bytes:
        height, above = divmod(level, HEIGHT)
        tile, place = divmod(index << above, WIDTH)
        return Tree(hashes(height, tile)[place : place + (1 << above)]).node(above, 0)

    return node
