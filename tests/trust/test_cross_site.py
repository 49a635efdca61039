"""What comes from another site is stopped at the door, and reading changes nothing (Z5)."""

import pytest
from fastapi.routing import APIRoute

from tests.addresses import address, routes
from tests.trust.contents import changed, contents
from tests.trust.people import CLERKS, Person
from tests.trust.table import ROWS
from tests.trust.towns import LUND, YSTAD, Town
from tests.trust.trying import tried
from tests.trust.worlds import World

SAFE = {"GET", "HEAD"}
UNSAFE = [each for each in routes() if (each.methods or set()) - SAFE]
# Where a key is asked for no cookie is read, so no browser can be made use of.
KEYED = [each for each in UNSAFE if each.path.startswith("/api/")]
FORMS = [each for each in UNSAFE if each not in KEYED]
STOPPED = "Anropet kom från en annan webbplats och stoppades."
FOREIGN = {
    "cross-site": {"sec-fetch-site": "cross-site"},
    "same-site": {"sec-fetch-site": "same-site"},
    "origin": {"sec-fetch-site": "", "origin": "https://evil.test"},
    "null": {"sec-fetch-site": "", "origin": "null"},
}
# Who reads only moves the mark of when their browser was last seen.
SEEN = {"audit_line", "audit_place", "login"}


@pytest.mark.parametrize("route", FORMS, ids=lambda each: each.name)
def test_no_form_of_another_site_is_taken(towns: World, route: APIRoute) -> None:
    towns.become(CLERKS[0])

    for said in FOREIGN.values():
        answer = towns.client.post(address(route), headers=said, follow_redirects=False)
        assert answer.status_code == 403, said
        assert STOPPED in answer.text


@pytest.mark.parametrize("route", KEYED, ids=lambda each: each.name)
def test_a_cookie_opens_nothing_where_a_key_is_asked_for(towns: World, route: APIRoute) -> None:
    towns.become(CLERKS[0])

    for said in ({}, *FOREIGN.values()):
        answer = towns.client.post(address(route), headers=said, json={})
        assert (answer.status_code, answer.json()["title"]) == (401, "Nyckeln gäller inte"), said


def test_what_is_stopped_leaves_not_even_a_line(towns: World) -> None:
    towns.become(CLERKS[0])
    before = contents(towns.engine, besides=set())

    for row in [each for each in ROWS if each.method == "POST"]:
        parts = row.parts(towns.things["lund"])
        where = str(towns.app.url_path_for(row.route, **parts))
        data = row.sent(towns.things["lund"])
        towns.client.post(where, data=data, headers=FOREIGN["cross-site"])

    assert changed(before, contents(towns.engine, besides=set())) == []


def test_the_same_form_of_our_own_page_is_taken(towns: World) -> None:
    (row,) = [each for each in ROWS if each.route == "pictures:approve"]

    (cell,) = tried(towns, CLERKS[0], LUND, [row])

    assert cell.came == 303


@pytest.mark.parametrize(("person", "town"), [(CLERKS[0], LUND), (CLERKS[4], YSTAD), (None, LUND)])
def test_whatever_is_read_the_database_stays_the_same(
    towns: World, person: Person | None, town: Town
) -> None:
    before = contents(towns.engine, besides=SEEN)

    tried(towns, person, town, [each for each in ROWS if each.method == "GET"])

    assert changed(before, contents(towns.engine, besides=SEEN)) == []
