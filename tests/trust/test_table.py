"""The policy table knows every route, and no route that there is not."""

from collections.abc import Callable

import pytest

from tests.addresses import routes
from tests.trust.doors import PUBLIC
from tests.trust.needs import DENIED, MISSING
from tests.trust.people import CLERKS, PEOPLE
from tests.trust.rows import Row
from tests.trust.table import DESK, ROWS, STREAMS
from tests.trust.towns import LUND
from tests.trust.trying import bare, tried, wrong
from tests.trust.worlds import World

KNOWN = {(each.route, each.method) for each in [*ROWS, *STREAMS]}
VERBS = {"GET", "POST", "PUT", "PATCH", "DELETE"}
NAMED = [each for each in DESK if each.names and each.answer < DENIED]


def test_every_route_stands_in_the_table(record_property: Callable[[str, object], None]) -> None:
    there = {(each.name, verb) for each in routes() for verb in (each.methods or set()) & VERBS}

    record_property("uncovered", len(there - KNOWN))
    assert there - KNOWN == set()
    assert KNOWN - there == set()


def test_every_address_of_the_desk_is_kept_from_passers_by() -> None:
    paths = {each.name: each.path for each in routes()}

    open_ones = {each.route for each in ROWS if each.need is PUBLIC}

    assert not [each for each in open_ones if paths[each].startswith("/internt")]


def test_nobody_is_called_what_another_is_called() -> None:
    assert len({each.slug for each in PEOPLE}) == len(PEOPLE)


@pytest.mark.parametrize("row", NAMED, ids=lambda each: each.told)
def test_each_row_lets_somebody_in_and_keeps_somebody_out(row: Row) -> None:
    answers = {row.owed(person, LUND) for person in [None, *PEOPLE]}

    assert row.answer in answers
    assert answers & {MISSING, DENIED}


def test_what_is_not_there_is_missing_for_whoever_may_do_everything(towns: World) -> None:
    towns.become(CLERKS[0])
    nothing = bare(towns.client.get("/internt/ingenting"))

    for row in NAMED:
        answer = towns.knock_at_nothing(row, LUND)
        assert (answer.status_code, bare(answer)) == (MISSING, nothing), row.told


@pytest.mark.parametrize("person", [None, CLERKS[0]], ids=["stranger", "police"])
def test_a_stream_of_what_is_public_is_for_everybody(towns: World, person: None) -> None:
    assert wrong(tried(towns, person, LUND, STREAMS)) == []


def test_a_stream_that_has_ended_holds_nothing_of_the_database(towns: World) -> None:
    tried(towns, CLERKS[0], LUND, STREAMS)

    answers = tried(towns, CLERKS[0], LUND, [each for each in DESK if each.method == "POST"][:9])

    assert wrong(answers) == []
