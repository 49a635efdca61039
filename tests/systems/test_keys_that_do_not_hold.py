"""A key that does not hold opens nothing, and neither does anything that is no key."""

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import select

from app.access import queries as access
from app.access.models import Identity
from app.identity import queries as accounts
from app.identity import service as identity
from app.identity.models import Account
from app.kit.database import reading, writing
from app.kit.errors import Denied
from app.kit.tokens import digest, secret
from app.systems import queries
from app.systems import service as systems
from app.systems.models import ApiKey
from tests.factories import NOON, TODAY, House, sign_in
from tests.systems.calling import ENTRIES, PATROL, PROMISES, Program

WRONG = [
    "",
    "Bearer",
    "Bearer ",
    "Bearer lk_",
    "Bearer lk_" + "a" * 43,
    "Bearer lk_" + "å" * 43,
    "Bearer " + "x" * 100_000,
    "Basic bGs6bGs=",
    "Bearer a, Bearer b",
]


@pytest.mark.parametrize("said", WRONG, ids=lambda said: repr(said)[:30])
def test_what_is_no_key_of_ours_opens_nothing(caller: TestClient, said: str) -> None:
    headers = {b"Authorization": said.encode(), b"Idempotency-Key": b"a"}

    for answer in (
        caller.get(PROMISES, headers=headers),
        caller.post(ENTRIES, json=PATROL, headers=headers),
    ):
        assert (answer.status_code, answer.json()["title"]) == (401, "Nyckeln gäller inte")
        asked = 'Bearer realm="lofteskollen", error="invalid_token"'
        assert answer.headers["WWW-Authenticate"] == asked


def test_who_shows_no_key_is_told_how_one_is_shown(caller: TestClient) -> None:
    answer = caller.get(PROMISES)

    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"] == 'Bearer realm="lofteskollen"'


def test_two_keys_at_once_are_none(program: Program) -> None:
    twice = [("Authorization", program.headers["Authorization"])] * 2

    assert program.client.get(PROMISES, headers=twice).status_code == 401


def test_the_name_of_the_scheme_is_written_as_one_likes(program: Program) -> None:
    headers = {"Authorization": f"bearer {program.key}"}

    assert program.client.get(PROMISES, headers=headers).status_code == 200


@pytest.mark.parametrize("change", [str.swapcase, lambda key: key[:-1], lambda key: key + "a"])
def test_a_key_is_the_key_to_the_letter(program: Program, change: object) -> None:
    assert callable(change)
    near = Program(program.client, change(program.key), program.id)

    assert near.promises().status_code == 401


def test_an_ended_key_opens_nothing_from_that_moment(
    program: Program, engine: Engine, house: House
) -> None:
    assert program.promises().status_code == 200
    with writing(engine) as session:
        key = session.get_one(ApiKey, program.id)
        systems.end(session, key, by=house.sam, at=NOON)

    assert program.promises().status_code == 401
    assert program.log().status_code == 401


def test_only_a_digest_of_the_key_is_kept(program: Program, engine: Engine) -> None:
    with reading(engine) as session:
        kept = session.get_one(ApiKey, program.id).model_dump()
        assert queries.shown(session, digest(program.key)) is None

    assert kept["digest"] == digest(program.key)
    assert kept["prefix"] == program.key[:11]
    assert program.key[11:] not in str(kept)


def test_the_day_of_the_last_use_is_kept_and_nothing_finer(
    program: Program, engine: Engine, statements: list[str]
) -> None:
    for _ in range(3):
        program.promises()

    written = [each for each in statements if each.startswith("UPDATE api_key")]
    assert len(written) == 1
    with reading(engine) as session:
        assert session.get_one(ApiKey, program.id).last_used_on == TODAY


def test_what_is_sent_from_another_site_carries_no_key_of_a_browser(
    program: Program, engine: Engine
) -> None:
    sign_in(program.client, engine, "sam")

    answer = program.client.post(ENTRIES, json=PATROL, headers={"Idempotency-Key": "a"})
    with_key = program.log()

    assert (answer.status_code, with_key.status_code) == (401, 201)


def test_a_system_is_never_signed_in(program: Program, engine: Engine) -> None:
    with writing(engine) as session, pytest.raises(Denied, match="kan inte loggas in"):
        system = session.get_one(Account, program.id)
        identity.sign_in(session, system, token=secret(), at=NOON)


def test_a_system_is_no_name_to_sign_in_by_and_nobody_vouches_for_it(
    program: Program, engine: Engine
) -> None:
    with writing(engine) as session:
        bound = Identity(
            issuer="https://idp", subject="robot", account_id=program.id, bound_at=NOON
        )
        session.add(bound)

    with reading(engine) as session:
        assert program.id not in {each.id for each in accounts.accounts(session)}
        assert access.vouched(session, "https://idp", "robot") is None


def test_not_even_a_login_that_was_written_for_it_holds(
    program: Program, client: TestClient, engine: Engine
) -> None:
    sign_in(client, engine, "sam")
    assert client.get("/internt").status_code == 200
    with writing(engine) as session:
        session.exec(select(Account).where(Account.slug == "sam")).one().kind = "system"

    assert client.get("/internt").status_code == 403


def test_a_key_opens_nothing_but_the_api(program: Program) -> None:
    for address in ("/internt", "/internt/logga", "/internt/api-nycklar"):
        assert program.client.get(address, headers=program.headers).status_code == 403
