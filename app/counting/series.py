"""What is measured and not counted: an indicator, as dated values with their source (rule 10)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True)
class Reading:
    """One value of an indicator (mätvärde), the day it describes, and who says so."""

    on: date
    value: Decimal
    source: str

    def __post_init__(self) -> None:
        if not self.source.strip():
            raise ValueError("a reading without a source proves nothing")


@dataclass(frozen=True)
class Series:
    """The readings of one indicator in the order of time."""

    readings: tuple[Reading, ...]

    @property
    def latest(self) -> Reading | None:
        return self.readings[-1] if self.readings else None

    @property
    def before(self) -> Reading | None:
        """What the latest may be compared with: the one before it from the same source."""
        if self.latest is None:
            return None
        same = [each for each in self.readings[:-1] if each.source == self.latest.source]
        return same[-1] if same else None


def series(readings: Sequence[Reading]) -> Series:
    """The readings as a series. It has no sum, no target and no share, on purpose."""
    return Series(tuple(sorted(readings, key=lambda each: (each.on, each.source))))
