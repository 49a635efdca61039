"""What is counted, as it was read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unit:
    """What is counted, and the pieces that say it."""

    text: str
    first: int
    after: int
