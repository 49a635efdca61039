"""From the path that somebody asks for to the file that the log has there."""

import re

from app.ledger.tiles import HEIGHT, WIDTH, Tile

PATH = re.compile(r"tile/(entries|[0-9]{1,2})/((?:x[0-9]{3}/){0,6}[0-9]{3})(?:\.p/([0-9]{1,3}))?")


def tile_at(path: str, size: int) -> Tile | None:
    """The file at this path in a log of this size; None when it has none there.

    A file that has become full is served as it was when it was not, for old checkpoints need it.
    """
    found = PATH.fullmatch(path)
    if not found:
        return None
    level = "entries" if found[1] == "entries" else int(found[1])
    width = WIDTH if found[3] is None else int(found[3])
    tile = Tile(level, int(re.sub("[x/]", "", found[2])), width)
    # Only the one way of writing it is an address: x000/001 and .p/256 are not.
    is_whole = tile.path == path and width > 0 and tile.places.stop <= _count(level, size)
    return tile if is_whole else None


def _count(level: int | str, size: int) -> int:
    """How many nodes, or entries, stand at a level."""
    return size if isinstance(level, str) else size >> HEIGHT * level
