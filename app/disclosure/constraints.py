"""All that is known of published counts, as rows of an integer program."""

from collections.abc import Iterable, Sequence

from app.disclosure.growth import over_time, totals_grow
from app.disclosure.solver import Row
from app.disclosure.tables import BY_NAME, TOTAL, Published
from app.disclosure.variables import Bounds, Variable, sum_of, variable


def rules(
    published: Sequence[Published], bounds: Bounds, *, grows: bool = True
) -> list[Row[Variable]]:
    """What the numbers say, how tables are built, and unless told otherwise that counts grow."""
    rows = [row for each in published for row in _rounding(each, bounds)]
    parts: dict[tuple[str, str], dict[int, set[str]]] = {}
    for each in published:
        for area in each.areas:
            seen = parts.setdefault((area, each.table), {})
            seen.setdefault(each.number, set()).update(each.cells)
    for (area, table), releases in parts.items():
        for number, keys in releases.items():
            rows += _structure(area, table, number, sorted(keys))
        if grows:
            rows += over_time(area, table, releases)
    return rows + (totals_grow(published) if grows else [])


def _rounding(each: Published, bounds: Bounds) -> Iterable[Row[Variable]]:
    for key, value in ((None, each.base), *each.cells.items()):
        low, high = bounds(value)
        sum_ = sum_of(each.areas, each.table, each.number, key)
        yield Row(low, high, [(count, 1) for count in sum_])


def _structure(area: str, table: str, number: int, keys: list[str]) -> list[Row[Variable]]:
    """The parts of a partition are the total; themes overlap, each within those who have one."""
    base = variable(area, table, number, None)
    parts = [variable(area, table, number, key) for key in keys]
    if not parts:
        return []
    sum_ = Row(0, None, [*((part, 1) for part in parts), (base, -1)])
    if BY_NAME[table].is_partition:
        return [Row(0, 0, sum_.terms)]
    total = variable(area, TOTAL.name, number, None)
    within = [Row(0, None, [(base, 1), (part, -1)]) for part in parts]
    return [sum_, *within, Row(0, None, [(total, 1), (base, -1)])]
