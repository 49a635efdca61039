"""What of a release stands up to the attack: the finest table goes first, until the rest does."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.disclosure.tables import TABLES, Cell, Published

Attack = Callable[[Sequence[list[Published]]], list[list[Cell]]]
FINENESS = {table.name: place for place, table in enumerate(TABLES)}


@dataclass(frozen=True)
class Cleared:
    """What may be released, and what is held back, each with the cells that could be told."""

    released: list[Published]
    held: list[tuple[Published, list[Cell]]]


def cleared(drafts: Sequence[Published], history: Sequence[Published], attack: Attack) -> Cleared:
    """Attack the drafts with all that is out already; take tables away until nothing shows.

    Each unit is attacked by itself first, which is quick, and then all that hangs together.
    """
    left, held = list(drafts), list[tuple[Published, list[Cell]]]()
    for gather in (_alone, _with_all):
        while found := _attacked(gather(left, history), attack):
            for known, cells in found:
                finest = _finest([each for each in known if each in left], cells)
                left.remove(finest)
                held.append((finest, cells))
    return Cleared(left, held)


def _attacked(
    known: Sequence[list[Published]], attack: Attack
) -> list[tuple[list[Published], list[Cell]]]:
    """The lists of tables in which something can be told, and what."""
    found = zip(known, attack(known), strict=True) if known else ()
    return [(tables, cells) for tables, cells in found if cells]


def _alone(drafts: Sequence[Published], history: Sequence[Published]) -> list[list[Published]]:
    units = dict.fromkeys(each.areas for each in drafts)
    return [[each for each in drafts if each.areas == areas] for areas in units]


def _with_all(drafts: Sequence[Published], history: Sequence[Published]) -> list[list[Published]]:
    every = [*history, *drafts]
    asked = [group for group in groups(every) if any(group & set(each.areas) for each in drafts)]
    return [[each for each in every if group & set(each.areas)] for group in asked]


def groups(tables: Sequence[Published]) -> list[set[str]]:
    """The areas that some table counts together, directly or through others."""
    found: list[set[str]] = []
    for each in tables:
        near = [group for group in found if not group.isdisjoint(each.areas)]
        found = [group for group in found if group not in near]
        found.append(set(each.areas).union(*near))
    return found


def _finest(drafts: Sequence[Published], cells: Sequence[Cell]) -> Published:
    """The draft to take away: one whose parts can be told, or as near as there is; the finest."""
    told = {(cell.areas, cell.table) for cell in cells if cell.key is not None}
    bare = {area for cell in cells for area in cell.areas}
    near = [each for each in drafts if bare & set(each.areas)]
    own = [each for each in drafts if (each.areas, each.table) in told]
    return max(own or near or drafts, key=lambda each: (FINENESS[each.table], -len(each.areas)))
