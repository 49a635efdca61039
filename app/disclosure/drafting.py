"""What could be released today, were it not for the attack: tables that a batch has come to."""

from collections.abc import Iterator, Mapping, Sequence

from app.disclosure import units
from app.disclosure.rules import is_batch, is_small
from app.disclosure.tables import (
    BY_NAME,
    TABLES,
    THEME,
    TOTAL,
    Areas,
    Exact,
    Published,
    Table,
    added,
    published,
)

Last = Mapping[tuple[Areas, str], int | None]


def drafts(
    exact: Exact, history: Sequence[Published], map_: units.Map, number: int
) -> list[Published]:
    """The tables that are new, as they would be published."""
    last = {
        (each.areas, each.table): each.base
        for each in sorted(history, key=lambda each: each.number)
    }
    found = wanted(exact, history, map_).items()
    return [draft for areas, tables in found for draft in _new(exact, areas, tables, last, number)]


def wanted(
    exact: Exact, history: Sequence[Published], map_: units.Map
) -> dict[Areas, tuple[Table, ...]]:
    """Who gets which tables: a total for each area, all for those counted together, few above."""
    totals = {area: counted[TOTAL.name].base for area, counted in exact.items()}
    kept = {each.areas for each in history if BY_NAME[each.table].needs_many}
    kept -= set(map_.municipalities)
    together = units.with_neighbours(totals, sorted(kept), map_.police_areas)
    whole = [areas for areas in map_.municipalities if units.covered(areas, together)]
    above = tuple(table for table in TABLES if table.for_municipalities)
    found: dict[Areas, tuple[Table, ...]] = {(area,): (TOTAL,) for area in sorted(totals)}
    return found | dict.fromkeys(whole, above) | dict.fromkeys(together, TABLES)


def _new(
    exact: Exact, areas: Areas, tables: Sequence[Table], last: Last, number: int
) -> Iterator[Published]:
    """Tables of the whole wait for it together; themes wait for voices that have been coded."""
    total = _draft(exact, areas, TOTAL, number)
    known = set().union(*(exact.get(area, {}) for area in areas))
    for table in (each for each in tables if each.name in known):
        draft = _draft(exact, areas, table, number)
        measured = draft if table is THEME else total
        is_new = is_batch(measured.base, last.get((areas, measured.table)))
        if is_new and not (table.needs_many and is_small(total.base)):
            yield draft


def _draft(exact: Exact, areas: Areas, table: Table, number: int) -> Published:
    parts = (exact[area].get(table.name) for area in areas if area in exact)
    return published(areas, table.name, number, added(part for part in parts if part))
