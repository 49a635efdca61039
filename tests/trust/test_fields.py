"""Field by field: words are shown to whoever has the duty that they are for, and no other (Z6)."""

import pytest

from app.identity.actor import Duty
from tests.trust.crawling import everything
from tests.trust.doors import NOBODY
from tests.trust.needs import Asks, at_the_table, has, of_parties, of_the_police
from tests.trust.people import CLERKS, ODD, SINGLE, Person
from tests.trust.rows import Row
from tests.trust.table import DESK
from tests.trust.towns import LUND
from tests.trust.worlds import World

PAGES = [each for each in DESK if each.method == "GET"]
READERS = has(Duty.READ)
# What is written in each kind of field of Lund, and whom it is for.
FIELDS: dict[str, Asks] = {
    "Oläst": NOBODY.sees,
    "Läst": READERS,
    "Maskerat": READERS,
    "Citerat": READERS,
    "Anteckning": of_parties,
    "Iakttaget": of_parties,
    "Utkast": of_parties,
    "Bord": at_the_table,
    "Rådet": of_parties,
}
POLICE = [each for each in SINGLE if each.side == "polisen" and each.home is LUND]
PEOPLE = [*POLICE, *CLERKS[1:3], ODD[1]]


def shown(towns: World, person: Person, rows: list[Row]) -> dict[str, list[str]]:
    """The doors behind which each field is read."""
    towns.become(person)
    pages = [(row.told, everything(towns.knock(row, LUND))) for row in rows]
    return {field: [told for told, page in pages if LUND.words(field) in page] for field in FIELDS}


@pytest.mark.parametrize("person", PEOPLE, ids=lambda each: each.slug)
def test_a_field_is_shown_to_those_it_is_for_and_to_no_other(towns: World, person: Person) -> None:
    towns.restore()

    found = shown(towns, person, PAGES)

    seen = {field for field, doors in found.items() if doors}
    assert seen <= {field for field, asks in FIELDS.items() if asks(person, LUND)}, found


def test_whoever_may_everything_is_shown_each_field_but_what_is_unread(towns: World) -> None:
    towns.restore()

    found = shown(towns, CLERKS[0], PAGES)

    assert {field for field, doors in found.items() if not doors} == {"Oläst"}


def test_a_note_of_ones_own_is_not_shown_to_the_other_party(towns: World) -> None:
    (row,) = [each for each in PAGES if each.names.get("problem_id") == "problem"][:1]
    towns.restore()

    found = {each.side: shown(towns, each, [row])["Anteckning"] for each in CLERKS[:3]}

    assert found == {"polisen": [row.told], "kommunen": [], "partnern": []}
    assert of_the_police(CLERKS[0], LUND) and not of_the_police(CLERKS[1], LUND)
