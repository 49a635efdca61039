"""What a screen can watch."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Piece:
    """What is watched: an area's counters or one promise's, in one language."""

    kind: str
    key: str
    language: str
