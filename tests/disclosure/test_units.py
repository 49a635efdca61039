"""Who is counted together: enough by themselves, two small neighbours, or a whole kommun."""

from sqlmodel import Session

from app.disclosure.drafting import wanted
from app.disclosure.tables import TABLES, TOTAL, Counted, Exact
from app.disclosure.units import Map, covered, read_map, with_neighbours

POLICE = {"a": "north", "b": "north", "c": "north", "d": "south"}


def voices(**totals: int) -> Exact:
    return {area: {TOTAL.name: Counted(count, {})} for area, count in totals.items()}


def test_an_area_with_enough_stands_alone() -> None:
    assert with_neighbours({"a": 53, "b": 60}, [], POLICE) == [("a",), ("b",)]


def test_two_small_areas_of_one_police_area_are_counted_together() -> None:
    assert with_neighbours({"a": 30, "b": 10, "c": 30, "d": 30}, [], POLICE) == [("a", "c")]


def test_a_small_area_is_never_laid_bare_beside_a_large() -> None:
    assert with_neighbours({"a": 30, "b": 90}, [], POLICE) == [("b",)]


def test_who_is_counted_together_stays_so() -> None:
    assert with_neighbours({"a": 90, "b": 90}, [("a", "b")], POLICE) == [("a", "b")]


def test_a_kommun_waits_until_each_of_its_areas_has_tables() -> None:
    place = Map(POLICE, [("a", "b", "c")])

    assert ("a", "b", "c") not in wanted(voices(a=90, b=90, c=10), [], place)
    assert ("a", "b", "c") in wanted(voices(a=90, b=90, c=60), [], place)
    assert covered(("a", "b"), [("a",), ("b", "c")]) is False


def test_a_kommun_gets_fewer_tables_than_its_areas() -> None:
    found = wanted(voices(a=90, b=90), [], Map(POLICE, [("a", "b")]))

    assert found["a",] == TABLES
    assert [each.name for each in found["a", "b"]] == ["total", "theme"]


def test_the_map_is_the_one_of_sweden(session: Session) -> None:
    found = read_map(session)

    assert len(found.police_areas) == 95 and found.police_areas["lund"] == "sodra-skane"
    assert ("malmo-norr", "malmo-soder") in found.municipalities
    assert not any("lund" in areas for areas in found.municipalities)
