"""What is measured and not counted: an indicator, as dated values with their source (rule 10)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Generic, TypeVar


@dataclass(frozen=True)
class Value:
    """One value of an indicator (mätvärde), the day it describes, and who says so."""

    on: date
    value: Decimal
    source: str

    def __post_init__(self) -> None:
        if not self.source.strip():
            raise ValueError("a value without a source proves nothing")


V = TypeVar("V", bound=Value)


@dataclass(frozen=True)
class Series(Generic[V]):
    """The values of one indicator in the order of time."""

    values: tuple[V, ...]

    @property
    def latest(self) -> V | None:
        return self.values[-1] if self.values else None

    @property
    def before(self) -> V | None:
        """What the latest may be compared with: the one before it from the same source."""
        if self.latest is None:
            return None
        same = [each for each in self.values[:-1] if each.source == self.latest.source]
        return same[-1] if same else None


def series(values: Sequence[V]) -> Series[V]:
    """The values as a series. It has no sum, no target and no share, on purpose."""
    return Series(tuple(sorted(values, key=lambda each: (each.on, each.source))))
