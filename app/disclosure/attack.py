"""The attack on a release before it is published: what could somebody work out who saved it all?

The attacker knows every published table of a year, which local police areas each counts, and
the rules. Everything is written as one integer program, and HiGHS gives for each cell the
fewest and the most voices that agree with all of it. As a command, a process of its own, it is
handed what is published on standard input and nothing else, so it cannot peek.
"""

import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from app.disclosure.constraints import rules
from app.disclosure.program import Program
from app.disclosure.rules import STEP, possible
from app.disclosure.tables import Areas, Cell, Published
from app.disclosure.variables import Bounds, sum_of


def attack(published: Sequence[Published], *, bounds: Bounds = possible) -> list[Cell]:
    """What can be told of every cell; a width of `STEP` or more is only known to be that wide.

    Raises ValueError if the tables contradict each other.
    """
    program = Program(rules(published, bounds))
    if not program.is_possible():
        # Themes were changed, or words taken back, after a release: counts did not only grow.
        program = Program(rules(published, bounds, grows=False))
    if not program.is_possible():
        raise ValueError("no counts agree with these tables")
    targets = {name: sum_of(*name) for table in published for name in _cells(table)}
    found = program.intervals(list(targets.values()), enough=STEP)
    return [Cell(*name, low, high) for name, (low, high) in zip(targets, found, strict=True)]


def narrow(cells: Iterable[Cell]) -> list[Cell]:
    """The cells that can be told too closely."""
    return [cell for cell in cells if cell.width < STEP]


def _cells(each: Published) -> list[tuple[Areas, str, int, str | None]]:
    return [(each.areas, each.table, each.number, key) for key in (None, *each.cells)]


def each(known: Sequence[Sequence[Published]]) -> list[list[Cell]]:
    """What can be told too closely of each list of tables."""
    return [narrow(attack(tables)) for tables in known]


def main() -> None:
    """Attack each list of tables on standard input; print what can be told too closely."""
    asked = json.load(sys.stdin)
    found = each([[_read(table) for table in tables] for tables in asked])
    json.dump([[asdict(cell) for cell in cells] for cells in found], sys.stdout)


def _read(table: dict[str, Any]) -> Published:
    return Published(**table | {"areas": tuple(table["areas"])})


if __name__ == "__main__":
    main()
