"""A person comes to every door of a town, and each answer is laid beside the table."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from httpx2 import Response

from tests.trust.needs import MISSING
from tests.trust.people import Person
from tests.trust.rows import Row
from tests.trust.towns import Town
from tests.trust.worlds import World

# The link to the other language names the page that was asked for.
OTHER_LANGUAGE = re.compile(r'<a href="[^"]*" lang="\w+" hreflang="\w+">[^<]*</a>')


Note = Callable[[str, object], None]


@dataclass(frozen=True)
class Cell:
    """One knock: what was owed, and what came."""

    row: Row
    town: Town
    owed: int
    came: int
    is_told_apart: bool = False

    @property
    def is_wrong(self) -> bool:
        return self.owed != self.came or self.is_told_apart

    def __str__(self) -> str:
        apart = " and is told apart from what is not there" if self.is_told_apart else ""
        where = f"{self.row.told} in {self.town.lpo_id}"
        return f"{where}: owed {self.owed}, came {self.came}{apart}"


def tried(world: World, person: Person | None, town: Town, rows: Iterable[Row]) -> list[Cell]:
    """Every row, each on the town as it was before the last."""
    world.become(person)
    nothing = bare(world.client.get("/internt/ingenting"))
    return [_cell(world, person, town, row, nothing) for row in rows]


def _cell(world: World, person: Person | None, town: Town, row: Row, nothing: str) -> Cell:
    answer, owed = world.knock(row, town), row.owed(person, town)
    if row.method != "GET" and answer.status_code < 400:
        world.restore()
        world.become(person)
    is_apart = answer.status_code == MISSING and bool(row.names) and bare(answer) != nothing
    return Cell(row, town, owed, answer.status_code, is_apart)


def bare(answer: Response) -> str:
    """The page without the link that holds its own address, and without the room for it."""
    return " ".join(OTHER_LANGUAGE.sub("", answer.text).split())


def wrong(cells: Iterable[Cell]) -> list[str]:
    """What is not as the table says, in words."""
    return [str(each) for each in cells if each.is_wrong]


def noted(cells: Sequence[Cell], note: Note) -> list[str]:
    """What is wrong, when the sum of them is written down."""
    found = wrong(cells)
    note("cells", len(cells))
    note("mismatches", len(found))
    return found
