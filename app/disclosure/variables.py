"""The counts of the program, each with its name."""

from collections.abc import Callable, Sequence

from app.disclosure.tables import BY_NAME, TOTAL

# How many voices: in which area, by which table, in which release, and of which part.
Variable = tuple[str, str, int, str | None]

Bounds = Callable[[int | None], tuple[int, int]]


def sum_of(areas: Sequence[str], table: str, number: int, key: str | None) -> list[Variable]:
    """A published count is that of all its areas together."""
    return [variable(area, table, number, key) for area in areas]


def variable(area: str, table: str, number: int, key: str | None) -> Variable:
    """Every partition counts the same voices, so they share the one total."""
    shared = key is None and BY_NAME[table].is_partition
    return area, TOTAL.name if shared else table, number, key
