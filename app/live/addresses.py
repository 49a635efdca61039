"""Which piece of which page an address streams."""

from starlette.routing import Match
from starlette.types import Scope

from app.kit.i18n import spoken
from app.live.pieces import Piece
from app.live.public import router


def piece_of(scope: Scope) -> Piece | None:
    """The piece that is asked for, whether it exists or not; None for every other address."""
    if scope["type"] != "http" or scope["method"] != "GET" or "/strom" not in scope["path"]:
        return None
    language, path = spoken(scope["path"])
    for route in router.routes:
        match, found = route.matches({"type": "http", "method": "GET", "path": path})
        if match is Match.FULL:
            (key,) = found["path_params"].values()
            return Piece(found["route"].name.partition(":")[2], key, language)
    return None
