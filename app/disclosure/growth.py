"""What time tells: counts only grow."""

from collections.abc import Sequence
from itertools import pairwise

from app.disclosure.solver import Row
from app.disclosure.tables import TOTAL, Published
from app.disclosure.variables import Variable, variable


def over_time(area: str, table: str, releases: dict[int, set[str]]) -> list[Row[Variable]]:
    """Counts only grow, and no part grows by more voices than have come."""
    rows = []
    for before, after in pairwise(sorted(releases)):
        base = _growth(area, table, before, after, None)
        rows.append(Row(0, None, base))
        for key in sorted(releases[before] & releases[after]):
            part = _growth(area, table, before, after, key)
            rows += [
                Row(0, None, part),
                Row(0, None, [*base, *((count, -sign) for count, sign in part)]),
            ]
    return rows


def totals_grow(published: Sequence[Published]) -> list[Row[Variable]]:
    """The same of the totals, which every partition shares."""
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
    later, earlier = (variable(area, table, number, key) for number in (after, before))
    return [(later, 1), (earlier, -1)]
