"""The authorisation matrix: route by route, person by person, over HTTP (trust.md Z1).

On SQLite all of it; on PostgreSQL, in the file beside, what is read and what is refused.
"""

import pytest

from app.identity.actor import Duty
from tests.trust import table_public
from tests.trust.doors import STAFF
from tests.trust.people import CLERKS, LACKING, ODD, SINGLE, Person, clerk
from tests.trust.table import DESK, ROWS
from tests.trust.towns import LUND, YSTAD
from tests.trust.trying import Note, noted, tried
from tests.trust.worlds import World

OF_AN_AREA = [each for each in DESK if each.need is not STAFF]
OWN_POLICE, OTHERS = SINGLE[: len(Duty)], SINGLE[len(Duty) :]


@pytest.mark.parametrize("person", [*OWN_POLICE, *CLERKS, *ODD], ids=lambda each: each.slug)
def test_whoever_has_signed_in_is_answered_as_the_table_says(
    towns: World, person: Person, record_property: Note
) -> None:
    cells = tried(towns, person, LUND, DESK)

    assert noted(cells, record_property) == []


@pytest.mark.parametrize("person", OTHERS, ids=lambda each: each.slug)
def test_each_role_of_the_other_party_and_of_the_other_town_is_answered_so_too(
    towns: World, person: Person, record_property: Note
) -> None:
    cells = tried(towns, person, LUND, OF_AN_AREA)

    assert noted(cells, record_property) == []


@pytest.mark.parametrize("person", LACKING, ids=lambda each: each.slug)
def test_without_one_role_all_the_others_do_not_help(
    towns: World, person: Person, record_property: Note
) -> None:
    whole = clerk("polisen", LUND)
    refused = [each for each in DESK if each.owed(person, LUND) != each.owed(whole, LUND)]

    cells = tried(towns, person, LUND, refused)

    assert noted(cells, record_property) == []


@pytest.mark.parametrize("person", [CLERKS[0], CLERKS[4]], ids=lambda each: each.slug)
def test_the_other_town_is_the_same_the_other_way_round(
    towns: World, person: Person, record_property: Note
) -> None:
    cells = tried(towns, person, YSTAD, DESK)

    assert noted(cells, record_property) == []


@pytest.mark.parametrize("person", [None, *CLERKS[:2]], ids=["stranger", "police", "kommun"])
def test_what_is_public_is_the_same_for_everybody(
    towns: World, person: Person | None, record_property: Note
) -> None:
    cells = tried(towns, person, LUND, ROWS if person is None else table_public.ROWS)

    assert noted(cells, record_property) == []
