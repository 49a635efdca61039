"""Asking for the headers alone, or with a verb that an address does not know."""

from collections.abc import Iterator

import pytest

from tests.trust.needs import DENIED
from tests.trust.people import CLERKS, ODD, Person
from tests.trust.rows import Row
from tests.trust.table import DESK, ROWS
from tests.trust.towns import LUND, YSTAD, Town
from tests.trust.worlds import World

READ = [each for each in ROWS if each.method == "GET"]
KNOCKS = [(CLERKS[0], LUND), (CLERKS[0], YSTAD), (ODD[0], LUND), (None, LUND)]
UNKNOWN = ("PUT", "PATCH", "DELETE", "OPTIONS", "TRACE")


def asked(towns: World, rows: list[Row], town: Town) -> Iterator[tuple[Row, str]]:
    """Each row with its address in the town."""
    things = towns.things[town.lpo_id]
    for row in rows:
        yield row, str(towns.app.url_path_for(row.route, **row.parts(things)))


@pytest.mark.parametrize(("person", "town"), KNOCKS)
def test_the_headers_alone_tell_no_more_than_the_page(
    towns: World, person: Person | None, town: Town
) -> None:
    towns.become(person)

    for row, address in asked(towns, [each for each in READ if "live:" not in each.route], town):
        answer = towns.client.head(address, follow_redirects=False)
        assert (answer.status_code, answer.content) == (row.owed(person, town), b""), row.told


@pytest.mark.parametrize("verb", UNKNOWN)
def test_no_other_verb_opens_a_door(towns: World, verb: str) -> None:
    towns.become(None)

    for row, address in asked(towns, DESK, LUND):
        answer = towns.client.request(verb, address, follow_redirects=False)
        assert answer.status_code in (405, DENIED), row.told


@pytest.mark.parametrize("person", [ODD[1], None], ids=["elsewhere", "stranger"])
def test_a_piece_of_a_page_is_kept_as_the_page_is(towns: World, person: Person | None) -> None:
    towns.become(person)
    piece = {"hx-request": "true"}

    for row, address in asked(towns, DESK, LUND):
        owed = row.owed(person, LUND)
        if owed >= DENIED and owed != 422:
            data = row.sent(towns.things["lund"])
            answer = towns.client.request(row.method, address, data=data, headers=piece)
            assert answer.status_code == owed, row.told
            assert answer.headers["HX-Retarget"] == "#notice", row.told
