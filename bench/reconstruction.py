"""Trust P3: can somebody who saved every release work out what was hidden or rounded?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.disclosure import attack as attacking
from app.disclosure.clearing import cleared
from app.disclosure.drafting import drafts
from app.disclosure.rules import FEWEST
from app.disclosure.tables import TABLES, Cell, Exact, Published, added
from bench.voices import World

# The count of a cell: of which areas, in which table and release, of which part.
Truths = dict[tuple[tuple[str, ...], str, int, str | None], int]


@dataclass(frozen=True)
class Outcome:
    """What a world released, what was held back, and what the attack on all of it found."""

    released: list[Published]
    held: int
    cells: list[Cell]
    truths: Truths

    @property
    def recovered(self) -> list[Cell]:
        """The cells that are known exactly."""
        return [cell for cell in self.cells if cell.width == 1]

    @property
    def narrowed(self) -> list[Cell]:
        return attacking.narrow(self.cells)


def released(world: World) -> Outcome:
    """A year of releases by the rules of the house, and the attack on all of them together."""
    history: list[Published] = []
    truths: Truths = {}
    held = 0
    for number, exact in enumerate(world.days(), 1):
        found = cleared(drafts(exact, history, world.map, number), history, attacking.each)
        history += found.released
        held += len(found.held)
        truths |= _truths(found.released, exact)
    return Outcome(history, held, attacking.attack(history) if history else [], truths)


def without_rounding(world: World) -> Outcome:
    """What many publish: 1 to 9 are hidden, and the rest stands as it is, totals too."""
    history: list[Published] = []
    truths: Truths = {}
    for number, exact in enumerate(world.days(), 1):
        now = [
            Published(areas, table.name, number, whole.base, _hidden(whole.cells))
            for areas in {*((area,) for area in exact), tuple(sorted(exact))}
            for table in TABLES
            if table.is_partition
            for whole in [added(exact[area][table.name] for area in areas)]
        ]
        history += now
        truths |= _truths(now, exact)
    cells = attacking.attack(history, bounds=_exactly)
    hidden = {
        (each.areas, each.table, each.number, key)
        for each in history
        for key, count in each.cells.items()
        if count is None
    }
    only = [cell for cell in cells if (cell.areas, cell.table, cell.number, cell.key) in hidden]
    return Outcome(history, 0, only, truths)


def _exactly(published: int | None) -> tuple[int, int]:
    return (1, FEWEST - 1) if published is None else (published, published)


def _hidden(cells: dict[str, int]) -> dict[str, int | None]:
    return {key: None if 0 < count < FEWEST else count for key, count in cells.items()}


def _truths(tables: Iterable[Published], exact: Exact) -> Truths:
    return {
        (each.areas, each.table, each.number, key): _count(exact, each.areas, each.table, key)
        for each in tables
        for key in (None, *each.cells)
    }


def _count(exact: Exact, areas: Sequence[str], table: str, key: str | None) -> int:
    counted = [exact[area][table] for area in areas]
    return sum(each.base if key is None else each.cells[key] for each in counted)
