"""What is counted: dated entries, without the database they come from."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, order=True)
class Entry:
    """One dated thing done (aktivitet); 0 is a report without a number.

    `place` is where, as it was written. `sub_target` is one it also counts for, if any.
    """

    on: date
    count: int = 1
    place: str = ""
    sub_target: str = ""


def total(entries: Iterable[Entry]) -> int:
    """How many things they are together."""
    return sum(entry.count for entry in entries)
