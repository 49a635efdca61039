"""A system logs what is done: once for each key, counted as everything else is."""

from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import select

from app.access import policy
from app.activities.models import Activity
from app.audit.models import Line
from app.identity.models import Account
from app.kit.database import reading, writing
from app.promises.models import Promise
from tests.factories import NOON, Act, House, sign_in
from tests.systems.calling import PATROL, Program, a_key

KEPT = PATROL | {"loggad": "2026-11-24T11:00:00Z"}


def entries(engine: Engine) -> list[Activity]:
    with reading(engine) as session:
        return list(session.exec(select(Activity)))


def test_what_a_system_logs_is_told_with_the_counter(program: Program) -> None:
    answer = program.log()

    assert answer.status_code == 201
    told = answer.json()
    own = {name: told["aktivitet"].pop(name) for name in ("id", "logg")}
    assert told["aktivitet"] == KEPT and all(type(each) is int for each in own.values())
    assert told["raknare"] == {"gjort": 2, "mal": 10, "enhet": "kontroller"}


def test_a_note_for_staff_is_kept_and_told_to_nobody_else(
    program: Program, client: TestClient, engine: Engine
) -> None:
    answer = program.log(intern="Ring Vera före passet.")

    assert [each.internal_note for each in entries(engine)] == ["Ring Vera före passet."]
    assert "Vera" not in answer.text + client.get("/loften/lund-2026-1").text


def test_everyone_sees_what_was_logged_and_nobody_its_key(
    program: Program, client: TestClient
) -> None:
    program.log()

    page = client.get("/loften/lund-2026-1").text

    assert "12 mopeder" in page and "Klosterängshöjden" in page
    assert program.key not in page and "Parkdrift" not in page


def test_the_same_key_and_content_is_answered_the_same_and_counted_once(
    program: Program, engine: Engine
) -> None:
    first, again = program.log(), program.log()

    assert (first.status_code, again.status_code) == (201, 200)
    assert again.json() == first.json()
    assert len(entries(engine)) == 1


@pytest.mark.parametrize(
    "other",
    [
        {"antal": 3},
        {"dag": "2026-11-22"},
        {"plats": "Torget"},
        {"notering": ""},
        {"intern": "Passet gick in i kväll."},
    ],
    ids=str,
)
def test_the_same_key_with_other_content_is_a_conflict(
    program: Program, engine: Engine, other: dict[str, Any]
) -> None:
    program.log()

    answer = program.log(**other)

    assert (answer.status_code, answer.json()["status"]) == (409, 409)
    assert answer.json()["detail"] == "Nyckeln är redan använd för något annat."
    assert [each.count for each in entries(engine)] == [2]


def test_another_key_is_another_entry(program: Program) -> None:
    program.log("a")

    assert program.log("b").json()["raknare"]["gjort"] == 4


def test_the_keys_of_two_systems_are_not_each_others(
    program: Program, engine: Engine, house: House
) -> None:
    other = Program(program.client, *a_key(engine, house.sam, "Trafikdata"))

    answers = [each.log("same").status_code for each in (program, other)]

    assert answers == [201, 201]


def test_the_staffs_log_names_the_system_and_says_that_it_is_one(
    program: Program, client: TestClient, engine: Engine
) -> None:
    program.log()
    sign_in(client, engine, "sam")

    page = " ".join(client.get("/internt/logg").text.split())

    assert 'Parkdrift <span class="chip">system</span> loggade det som är gjort' in page
    assert "Sam Berg gjorde en API-nyckel" in page
    with reading(engine) as session:
        line = session.exec(select(Line).where(Line.verb == "activity.logged")).one()
        assert line.account_id == program.id


def test_a_system_is_no_colleague(
    program: Program, client: TestClient, engine: Engine, house: House
) -> None:
    sign_in(client, engine, "sam")

    assert "Parkdrift" not in client.get("/internt/medarbetare").text
    assert client.get(f"/internt/medarbetare/{program.id}").status_code == 404
    roles = {"roles": ["lund:sign"]}
    assert client.post(f"/internt/medarbetare/{program.id}/roller", data=roles).status_code == 404
    with reading(engine) as session:
        assert not policy.may_see(house.sam, session.get_one(Account, program.id))


def test_the_promises_are_those_the_key_may_log_on(program: Program, log: Act) -> None:
    log("lund-2026-1", "2026-11-20")

    (told,) = program.promises().json()

    assert told == {
        "lofte": "lund-2026-1",
        "rubrik": "Mopedkontroller",
        "text": "Vi ska genomföra minst 10 kontroller av mopeder på gångvägar.",
        "enhet": "kontroller",
        "gjort": 1,
        "mal": 10,
        "forsta_dag": "2026-01-01",
        "sista_dag": "2026-12-31",
    }


def test_a_promise_of_somebody_else_or_of_nobody_is_not_there(
    program: Program, publish: Act
) -> None:
    publish({"organisations": ["lunds-kommun"]}, year=2025)

    theirs = program.log(lofte="lund-2025-1", dag="2025-05-05")
    nobodys = program.log(lofte="atlantis-1")

    assert (theirs.status_code, nobodys.status_code) == (404, 404)
    assert theirs.json() == nobodys.json()


def test_a_key_logs_nothing_outside_its_areas(
    program: Program, engine: Engine, house: House
) -> None:
    elsewhere = Program(program.client, *a_key(engine, house.ola, area="ystad"))
    with writing(engine) as session:
        account = session.get_one(Account, elsewhere.id)
        account.organisation_id = house.sam.organisation_id

    assert elsewhere.promises().json() == []
    assert elsewhere.log().status_code == 404


def test_a_promise_that_has_been_dropped_is_not_there(program: Program, engine: Engine) -> None:
    with writing(engine) as session:
        session.exec(select(Promise)).one().dropped_at = NOON

    assert program.promises().json() == []
    assert program.log().status_code == 404
