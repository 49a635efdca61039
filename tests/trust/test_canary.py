"""A word that is written in one town only is never read from the other (trust.md Z2)."""

import re

import pytest

from app.identity.actor import Duty
from tests.trust.crawling import crawled, everything
from tests.trust.people import CLERKS, ODD, SINGLE, Person, clerk
from tests.trust.rows import Row
from tests.trust.table import DESK
from tests.trust.towns import LUND, TOWNS, YSTAD, Town
from tests.trust.trying import bare
from tests.trust.worlds import World

DOORS = ("/", "/internt")
TELLING = {Duty.READ, Duty.WRITE, Duty.AUDIT}
SOME = [each for each in SINGLE if each.home is YSTAD and each.duties & TELLING]
CRAWLERS = [CLERKS[0], CLERKS[4], *ODD[1:], *SOME]
ROW = re.compile(r"[0-9a-f]{32}|\d+")
KINDS = {"inspel/*", "inspel/*/maskning", "problem/*", "medborgarloften/*", "overenskommelser/*"}
# Colleagues and systems are seen by organisation, wherever one's own roles are.
COLLEAGUES = ("/internt/medarbetare", "/internt/api-nycklar")
HELD = ("moderation:masking", "pictures:problem", "agreements:desk", "themes:desk")


@pytest.fixture(scope="session")
def public(towns: World) -> set[str]:
    """What everybody can come to without signing in."""
    return {address for address, _answer in crawled(towns, None, ["/"])}


def foreign(person: Person) -> Town:
    return next(each for each in TOWNS if each is not person.works_in)


def own(person: Person) -> str:
    return person.works_in.canary


def reached(world: World, person: Person, public: set[str]) -> dict[str, list[str]]:
    """The pages where each town's word stands, of those that not everybody reads."""
    found: dict[str, list[str]] = {each.canary: [] for each in TOWNS}
    for where, page in crawled(world, person, DOORS, besides=public):
        for canary, pages in found.items():
            if canary in everything(page):
                pages.append(where)
    return found


@pytest.mark.parametrize("person", CRAWLERS, ids=lambda each: each.slug)
def test_one_comes_to_nothing_of_the_other_town_and_to_all_of_ones_own(
    towns: World, public: set[str], person: Person
) -> None:
    found = reached(towns, person, public)

    told = found[foreign(person).canary]
    is_of_the_house = person.home is foreign(person)
    assert [each for each in told if not (is_of_the_house and each.startswith(COLLEAGUES))] == []
    if person in CLERKS:
        kinds = {ROW.sub("*", each.removeprefix("/internt/")) for each in found[own(person)]}
        assert kinds >= KINDS | {f"teman/{person.home.lpo_id}"}


@pytest.mark.parametrize("person", [*CLERKS[3:5], ODD[1]], ids=lambda each: each.slug)
def test_nothing_of_the_other_town_is_told_by_who_asks_for_it(towns: World, person: Person) -> None:
    town = foreign(person)
    towns.become(person)

    for row in [each for each in DESK if each.names]:
        if row.owed(person, town) >= 400:
            answer = towns.knock(row, town)
            assert town.canary not in everything(answer), row.told


def test_nobody_without_a_role_is_shown_a_canary(towns: World, public: set[str]) -> None:
    found = reached(towns, ODD[0], public)

    assert found == {each.canary: [] for each in TOWNS}


@pytest.mark.parametrize("town", TOWNS, ids=lambda each: each.lpo_id)
def test_what_is_public_holds_no_inner_word(towns: World, town: Town) -> None:
    inner = ("anteckning", "oläst", "läst", "maskerat", "iakttaget", "utkast", "bord", "klart")
    words = {town.words(each) for each in inner}

    for where, page in crawled(towns, None, [f"/omraden/{town.lpo_id}"], besides={"/"}):
        assert not [each for each in words if each in page.text], where


@pytest.mark.parametrize("person", [CLERKS[3], ODD[1]], ids=lambda each: each.slug)
def test_what_is_asked_for_by_area_is_missing_in_the_other(towns: World, person: Person) -> None:
    towns.become(person)

    there = towns.client.get("/internt/inspel", params={"omrade": "lund"})
    nowhere = towns.client.get("/internt/inspel", params={"omrade": "atlantis"})

    assert there.status_code == nowhere.status_code == 404
    assert bare(there).replace("lund", "") == bare(nowhere).replace("atlantis", "")


@pytest.mark.parametrize("row", [each for each in DESK if each.route in HELD])
def test_the_control_reads_its_own_canary_at_each_door(towns: World, row: Row) -> None:
    towns.become(clerk("polisen", LUND))

    page = towns.knock(row, LUND)

    assert LUND.canary in page.text
