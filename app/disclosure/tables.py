"""The fixed list of tables that may be published, and what a table is on its way out.

One background at a time, and nobody builds a table of their own: see docs/operations.md.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from app.disclosure.rules import publishable

Areas = tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """A table of the list: what it is of, and where it may be published.

    In a partition everyone is counted exactly once, so the parts add up to the total.
    """

    name: str
    is_partition: bool = True
    needs_many: bool = True
    for_municipalities: bool = False


TOTAL = Table("total", needs_many=False, for_municipalities=True)
THEME = Table("theme", is_partition=False, for_municipalities=True)
CHANNEL, AGE, GENDER = Table("channel"), Table("age"), Table("gender")

# The coarsest first: what a release can spare is taken from the end.
TABLES = (TOTAL, THEME, CHANNEL, AGE, GENDER)
BY_NAME = {table.name: table for table in TABLES}


@dataclass(frozen=True)
class Counted:
    """Exact counts of one table: how many voices it counts, and the parts, zeros too."""

    base: int
    cells: dict[str, int]


Exact = dict[str, dict[str, Counted]]


@dataclass(frozen=True)
class Published:
    """One table as everyone may know it: of which areas, and in which release."""

    areas: Areas
    table: str
    number: int
    base: int | None
    cells: dict[str, int | None]


@dataclass(frozen=True)
class Cell:
    """A published cell, and the fewest and the most voices it may stand for."""

    areas: Areas
    table: str
    number: int
    key: str | None
    low: int
    high: int

    @property
    def width(self) -> int:
        """How many counts are possible; one is known exactly."""
        return self.high - self.low + 1


def added(parts: Iterable[Counted]) -> Counted:
    """The exact counts of several areas together."""
    cells: dict[str, int] = {}
    base = 0
    for part in parts:
        base += part.base
        for key, count in part.cells.items():
            cells[key] = cells.get(key, 0) + count
    return Counted(base, cells)


def published(areas: Areas, table: str, number: int, exact: Counted) -> Published:
    """What may be known of exact counts, each cell on its own."""
    cells = {key: publishable(count) for key, count in sorted(exact.cells.items())}
    return Published(areas, table, number, publishable(exact.base), cells)
