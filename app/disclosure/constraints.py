"""All that is known of published counts, as rows of an integer program."""

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from app.disclosure.program import Row
from app.disclosure.tables import BY_NAME, TOTAL, Published

# How many voices: in which area, by which table, in which release, and of which part.
Variable = tuple[str, str, int, str | None]


Bounds = Callable[[int | None], tuple[int, int]]


def sum_of(areas: Sequence[str], table: str, number: int, key: str | None) -> list[Variable]:
    return [_variable(area, table, number, key) for area in areas]


def _variable(area: str, table: str, number: int, key: str | None) -> Variable:
    """Every partition counts the same voices, so they share the one total."""
    shared = key is None and BY_NAME[table].is_partition
    return area, TOTAL.name if shared else table, number, key


def rules(
    published: Sequence[Published], bounds: Bounds, *, grows: bool = True
) -> list[Row[Variable]]:
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
            rows += _time(area, table, releases)
    return rows + (_totals_grow(published) if grows else [])


def _rounding(each: Published, bounds: Bounds) -> Iterable[Row[Variable]]:
    for key, value in ((None, each.base), *each.cells.items()):
        low, high = bounds(value)
        sum_ = sum_of(each.areas, each.table, each.number, key)
        yield Row(low, high, [(variable, 1) for variable in sum_])


def _structure(area: str, table: str, number: int, keys: list[str]) -> list[Row[Variable]]:
    """The parts of a partition are the total; themes overlap, each within those who have one."""
    base = _variable(area, table, number, None)
    parts = [_variable(area, table, number, key) for key in keys]
    if not parts:
        return []
    sum_ = Row(0, None, [*((part, 1) for part in parts), (base, -1)])
    if BY_NAME[table].is_partition:
        return [Row(0, 0, sum_.terms)]
    total = _variable(area, TOTAL.name, number, None)
    within = [Row(0, None, [(base, 1), (part, -1)]) for part in parts]
    return [sum_, *within, Row(0, None, [(total, 1), (base, -1)])]


def _time(area: str, table: str, releases: dict[int, set[str]]) -> list[Row[Variable]]:
    """Counts only grow, and no part grows by more voices than have come."""
    rows = []
    for before, after in pairwise(sorted(releases)):
        base = _growth(area, table, before, after, None)
        rows.append(Row(0, None, base))
        for key in sorted(releases[before] & releases[after]):
            part = _growth(area, table, before, after, key)
            rows += [
                Row(0, None, part),
                Row(0, None, [*base, *((variable, -sign) for variable, sign in part)]),
            ]
    return rows


def _totals_grow(published: Sequence[Published]) -> list[Row[Variable]]:
    numbers: dict[str, set[int]] = {}
    for each in published:
        for area in each.areas:
            numbers.setdefault(area, set()).add(each.number)
    return [
        Row(0, None, _growth(area, TOTAL.name, before, after, None))
        for area, seen in numbers.items()
        for before, after in pairwise(sorted(seen))
    ]


def _growth(
    area: str, table: str, before: int, after: int, key: str | None
) -> list[tuple[Variable, int]]:
    later, earlier = (_variable(area, table, number, key) for number in (after, before))
    return [(later, 1), (earlier, -1)]
