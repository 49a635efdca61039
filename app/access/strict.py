"""JSON in which every name stands once, and numbers are numbers."""

import json
import math
from typing import Any

from app.access.careful import Unsound


def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object. Raises Unsound for a name said twice: two readers could read two things."""
    said = dict(pairs)
    if len(said) != len(pairs):
        raise Unsound("a name is said twice")
    return said


class Decoder(json.JSONDecoder):
    """Reads JSON by these rules."""

    def __init__(self) -> None:
        super().__init__(object_pairs_hook=once)


def read(body: bytes) -> dict[str, Any]:
    """The object in a body. Raises Unsound if there is none."""
    try:
        said = json.loads(body, cls=Decoder)
    except (ValueError, RecursionError) as problem:
        raise Unsound("no JSON") from problem
    if not isinstance(said, dict):
        raise Unsound("no object")
    return said


def seconds(claims: dict[str, Any], name: str) -> float:
    """A point in time, in seconds since 1970. Raises Unsound for anything else."""
    value = claims.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise Unsound(f"{name} is no time")
    return value


def text(claims: dict[str, Any], name: str, most: int = 255) -> str:
    """A text that is there. Raises Unsound for anything else."""
    value = claims.get(name)
    if not isinstance(value, str) or not 0 < len(value) <= most:
        raise Unsound(f"{name} is no text")
    return value
