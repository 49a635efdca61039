"""How long one is in, and all the ways out."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import Engine

from app.identity.models import Account, Role
from app.kit.database import writing
from tests.access.issuer import Issuer
from tests.access.walking import COOKIE, logins, sign_in
from tests.conftest import browser_of
from tests.factories import NOON, House

At = Callable[[datetime], None]


@pytest.fixture
def at(app: FastAPI) -> At:
    def move(instant: datetime) -> None:
        app.state.clock = lambda: instant

    return move


@pytest.mark.parametrize(("late", "status"), [(0, 200), (1, 403)])
def test_whoever_does_nothing_for_half_an_hour_is_out(
    client: TestClient, issuer: Issuer, at: At, late: int, status: int
) -> None:
    sign_in(client, issuer)
    at(NOON + timedelta(minutes=20))
    client.get("/internt")

    at(NOON + timedelta(minutes=50, seconds=late))

    assert client.get("/internt").status_code == status


def test_signing_in_anew_gives_a_new_token_and_ends_the_old_login(
    client: TestClient, issuer: Issuer, engine: Engine
) -> None:
    sign_in(client, issuer)
    before = client.cookies[COOKIE]
    sign_in(client, issuer)

    assert client.cookies[COOKIE] != before
    assert sorted(each.ended_at is None for each in logins(engine)) == [False, True]


def test_a_token_that_was_there_before_signing_in_is_not_taken_up(
    client: TestClient, issuer: Issuer
) -> None:
    client.cookies.set(COOKIE, "a" * 43)

    answer = sign_in(client, issuer)

    assert f"{COOKIE}={'a' * 43}" not in answer.headers["set-cookie"]


def test_going_out_clears_what_the_browser_keeps(client: TestClient, issuer: Issuer) -> None:
    sign_in(client, issuer)

    answer = client.post("/utloggning", follow_redirects=False)

    assert answer.headers["Clear-Site-Data"] == '"cache", "cookies"'
    assert client.get("/internt").status_code == 403


def test_going_out_everywhere_ends_every_browser(
    app: FastAPI, client: TestClient, issuer: Issuer, engine: Engine
) -> None:
    other = browser_of(app)
    for browser in (client, other):
        sign_in(browser, issuer)
    assert client.get("/internt/inloggningar").text.count("Inloggad 24") == 2

    client.post("/internt/utloggningar")

    assert [each.get("/internt").status_code for each in (client, other)] == [403, 403]


def test_an_account_that_is_removed_is_out_at_the_next_request(
    client: TestClient, issuer: Issuer, engine: Engine, house: House
) -> None:
    sign_in(client, issuer)
    with writing(engine) as session:
        session.get_one(Account, house.sam.account_id).removed_at = NOON

    assert client.get("/internt").status_code == 403


def test_a_role_that_is_taken_counts_at_the_next_request(
    client: TestClient, issuer: Issuer, engine: Engine, house: House
) -> None:
    sign_in(client, issuer)
    assert client.get("/internt/lasningar/lund").status_code == 200
    with writing(engine) as session:
        session.delete(session.get_one(Role, (house.sam.account_id, "lund", "read")))

    assert client.get("/internt/lasningar/lund").status_code == 404


@pytest.mark.parametrize("hours", [1, 9])
def test_a_browser_that_is_out_is_not_told_as_one_that_is_in(
    app: FastAPI, client: TestClient, issuer: Issuer, at: At, hours: int
) -> None:
    other = browser_of(app)
    sign_in(other, issuer)
    at(NOON + timedelta(hours=hours))
    moved = int((NOON + timedelta(hours=hours)).timestamp())
    issuer.change = lambda claims: claims | {"iat": moved, "exp": moved + 60, "auth_time": moved}
    sign_in(client, issuer)

    assert client.get("/internt/inloggningar").text.count("Inloggad 24") == 1
