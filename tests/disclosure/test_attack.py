"""Trust P3: who saved every release cannot work out what was hidden or rounded."""

import pytest

from app.disclosure import attack as attacking
from app.disclosure import attacker
from app.disclosure.attack import attack, narrow
from app.disclosure.clearing import cleared
from app.disclosure.rules import STEP
from app.disclosure.tables import Areas, Published
from bench import reconstruction
from bench.voices import World, worlds

WORLDS = worlds(30, mornings=3)
LUND = ("lund",)
# Two halves that were rounded up: their sum leaves two totals, and each of them two counts.
HALVES = {"18-29": 35, "30-64": 35}


def table(
    name: str,
    base: int,
    number: int = 1,
    areas: Areas = LUND,
    parts: dict[str, int] | None = None,
    **more: int,
) -> Published:
    """A table as it would be published; a part that is 0 here is hidden."""
    cells = (parts or {}) | more
    return Published(areas, name, number, base, {key: n or None for key, n in cells.items()})


def told(*tables: Published) -> dict[tuple[str, str | None], tuple[int, int]]:
    """The cells that can be told too closely, and how closely."""
    return {(each.table, each.key): (each.low, each.high) for each in narrow(attack(tables))}


@pytest.mark.parametrize("world", WORLDS, ids=lambda world: str(world.seed))
def test_nothing_of_a_year_of_releases_can_be_worked_out(world: World) -> None:
    outcome = reconstruction.released(world)

    assert outcome.cells and outcome.recovered == []
    assert min(cell.width for cell in outcome.cells) >= STEP


def test_most_of_the_worlds_get_most_of_their_tables() -> None:
    """A rule that held everything back would be safe, and of no use."""
    outcomes = [reconstruction.released(world) for world in WORLDS[:9]]

    released = sum(len(each.released) for each in outcomes)
    assert released > 4 * sum(each.held for each in outcomes)


def test_the_same_attack_works_where_nothing_is_rounded() -> None:
    outcomes = [reconstruction.without_rounding(world) for world in WORLDS[::2]]
    hidden = [cell for each in outcomes for cell in each.cells]
    recovered = [(each, cell) for each in outcomes for cell in each.recovered]

    assert len(recovered) >= 0.3 * len(hidden) > 0
    for each, cell in recovered:
        assert each.truths[cell.areas, cell.table, cell.number, cell.key] == cell.low


def test_a_total_and_its_parts_are_put_together() -> None:
    found = told(table("age", 65, parts=HALVES))

    assert found == {
        ("age", None): (66, 67),
        ("age", "18-29"): (33, 34),
        ("age", "30-64"): (33, 34),
    }


def test_themes_may_overlap_so_their_sum_tells_nothing() -> None:
    assert told(table("total", 65), table("theme", 65, lighting=35, drugs=35, fraud=0)) == {}


def test_a_kommun_and_its_areas_are_put_together() -> None:
    one, other = table("total", 35, areas=("a",)), table("total", 35, areas=("b",))

    assert told(one, other, table("total", 70, areas=("a", "b"))) == {}
    assert ("total", None) in told(one, other, table("total", 65, areas=("a", "b")))


def test_releases_are_put_together_over_time() -> None:
    """From forty to forty-five, where four more at most have a theme: a fifth is ruled out."""
    first = table("theme", 60, lighting=40, drugs=40)
    second = table("theme", 60, number=2, lighting=45, drugs=40)

    assert told(first) == told(second) == {}
    assert told(first, second)["theme", "lighting"] == (43, 46)


def test_counts_that_were_corrected_downwards_are_no_contradiction() -> None:
    assert told(table("theme", 60, lighting=60), table("theme", 90, 2, lighting=40, drugs=80)) == {}


def test_tables_that_contradict_each_other_are_refused() -> None:
    with pytest.raises(ValueError, match="no counts agree"):
        attack([table("theme", 60, lighting=90)])


def test_what_can_be_told_is_taken_away_and_the_rest_is_released() -> None:
    total, gender = table("total", 65), table("gender", 65, kvinna=50, man=0, annat=0)
    ages = table("age", 65, parts=HALVES)

    found = cleared([total, ages, gender], [], attacking.each)

    assert found.released == [total, gender]
    assert [(draft, len(cells)) for draft, cells in found.held] == [(ages, 5)]


def test_nothing_is_released_that_lays_an_earlier_release_bare() -> None:
    earlier = [table("total", 35, areas=("a",)), table("total", 35, areas=("b",))]
    fits, tells = (table("total", base, number=2, areas=("a", "b")) for base in (70, 65))

    assert cleared([fits], earlier, attacking.each).released == [fits]
    assert cleared([tells], earlier, attacking.each).released == []


def test_the_attacker_is_a_process_of_its_own_and_finds_the_same() -> None:
    known = [[table("age", 65, parts=HALVES)], [table("total", 65)]]

    assert attacker.too_close(known) == attacking.each(known)
    assert [len(found) for found in attacking.each(known)] == [3, 0]
