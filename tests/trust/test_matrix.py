"""The authorisation matrix: route by route, person by person, over HTTP (trust.md Z1)."""

from collections.abc import Callable

import pytest

from tests.trust.people import CLERKS, PEOPLE, Person
from tests.trust.table import DESK, ROWS
from tests.trust.towns import LUND, YSTAD
from tests.trust.trying import tried, wrong
from tests.trust.worlds import World

Note = Callable[[str, object], None]


@pytest.mark.parametrize("person", PEOPLE, ids=lambda each: each.slug)
def test_whoever_has_signed_in_is_answered_as_the_table_says(
    towns: World, person: Person, record_property: Note
) -> None:
    cells = tried(towns, person, LUND, DESK)

    record_property("cells", len(cells))
    record_property("mismatches", len(wrong(cells)))
    assert wrong(cells) == []


@pytest.mark.parametrize("person", CLERKS, ids=lambda each: each.slug)
def test_the_other_town_is_the_same_the_other_way_round(
    towns: World, person: Person, record_property: Note
) -> None:
    cells = tried(towns, person, YSTAD, DESK)

    record_property("cells", len(cells))
    record_property("mismatches", len(wrong(cells)))
    assert wrong(cells) == []


@pytest.mark.parametrize("person", [None, *CLERKS[:2]], ids=["stranger", "police", "kommun"])
def test_what_is_public_is_the_same_for_everybody(
    towns: World, person: Person | None, record_property: Note
) -> None:
    cells = tried(towns, person, LUND, ROWS)

    record_property("cells", len(cells))
    record_property("mismatches", len(wrong(cells)))
    assert wrong(cells) == []
