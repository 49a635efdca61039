"""What can be told and not counted: dated statements of how it goes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Statement:
    """What was said of a qualitative promise one day (lägesrapport)."""

    on: date
    text: str


def newest_first(statements: Sequence[Statement]) -> list[Statement]:
    """The statements, the newest first; those of one day as they came."""
    return sorted(statements, key=lambda each: each.on, reverse=True)
