"""Coming in and going out: a cookie that nobody can read, and a login that the server can end."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from httpx2 import Response
from sqlalchemy import Engine
from sqlmodel import select

from app.identity import queries
from app.identity.models import Login, Role
from app.kit.database import reading, writing
from app.kit.tokens import digest
from tests.conftest import browser_of
from tests.factories import NOON, House, sign_in

COOKIE = "__Host-handlaggare"
At = Callable[[datetime], None]


@pytest.fixture
def at(app: FastAPI) -> At:
    """Move the clock."""

    def move(instant: datetime) -> None:
        app.state.clock = lambda: instant

    return move


def logins(engine: Engine) -> list[Login]:
    with reading(engine) as session:
        return list(session.exec(select(Login)))


def choose(client: TestClient, who: str, prefix: str = "") -> Response:
    return client.post(f"{prefix}/logga-in", data={"who": who}, follow_redirects=False)


@pytest.mark.parametrize("address", ["/logga-in", "/en/logga-in"])
def test_where_real_work_is_kept_nobody_signs_in_without_proof(
    client: TestClient, engine: Engine, house: House, address: str
) -> None:
    for answer in (client.get(address), client.post(address, data={"who": "kim"})):
        assert answer.status_code == 404
        assert "Set-Cookie" not in answer.headers
    assert "logga-in" not in client.get("/").text
    assert logins(engine) == []


def test_in_a_demonstration_one_picks_a_name(demonstration: TestClient) -> None:
    page = demonstration.get("/logga-in").text

    assert "Personerna är påhittade och inget lösenord behövs." in page
    for name in ("Sam Berg", "Maria Lindh", "Kim Åkesson", "Anders Holm", "Elin Niva"):
        assert f">{name}</button>" in page
    assert 'type="password"' not in page


def test_the_demonstration_itself_is_nobody(demonstration: TestClient) -> None:
    assert "Demonstrationen</button>" not in demonstration.get("/logga-in").text


def test_whoever_is_chosen_comes_to_their_own_page(demonstration: TestClient) -> None:
    answer = choose(demonstration, "kim")

    assert (answer.status_code, answer.headers["Location"]) == (303, "/internt")
    assert "Hej Kim Åkesson" in demonstration.get("/internt").text
    assert choose(demonstration, "kim", "/en").headers["Location"] == "/en/internt"


def test_the_cookie_is_bound_to_this_host_and_kept_from_scripts(demonstration: TestClient) -> None:
    cookie = choose(demonstration, "kim").headers["Set-Cookie"]

    name, _, rest = cookie.partition("=")
    token, *attributes = rest.split("; ")
    assert name == COOKIE and len(token) == 43
    assert {each.lower() for each in attributes} == {
        "httponly",
        "secure",
        "samesite=lax",
        "path=/",
        "max-age=28800",
    }


def test_without_https_the_cookie_is_a_plain_one(demonstration: TestClient) -> None:
    answer = choose(TestClient(demonstration.app, headers={"sec-fetch-site": "none"}), "kim")

    cookie = answer.headers["Set-Cookie"]
    assert cookie.startswith("handlaggare=")
    assert "HttpOnly" in cookie and "SameSite=lax" in cookie and "Secure" not in cookie


def test_only_a_digest_of_the_token_is_kept(demonstration: TestClient, engine: Engine) -> None:
    choose(demonstration, "kim")
    token = demonstration.cookies[COOKIE]

    (login,) = logins(engine)
    assert login.digest == digest(token)
    assert token not in str(login.model_dump())
    assert (login.started_at, login.ended_at) == (NOON, None)


@pytest.mark.parametrize(
    "who", ["", "nobody", "demonstration", "ki%", "x" * 200_000, "kim\x00", "{{7*7}}", "<script>"]
)
def test_an_unknown_name_is_turned_away(
    demonstration: TestClient, engine: Engine, who: str
) -> None:
    answer = choose(demonstration, who)

    assert answer.status_code == 422
    assert "Set-Cookie" not in answer.headers
    assert ">Sam Berg</button>" in answer.text
    assert logins(engine) == []


def test_going_out_ends_the_login_on_the_server(kim: TestClient, engine: Engine) -> None:
    kept = kim.cookies[COOKIE]

    answer = kim.post("/utloggning", follow_redirects=False)

    assert (answer.status_code, answer.headers["Location"]) == (303, "/")
    gone = answer.headers["Set-Cookie"]
    assert gone.startswith(f'{COOKIE}=""') and "Max-Age=0" in gone and "Secure" in gone
    assert [login.ended_at for login in logins(engine)] == [NOON]
    kim.cookies.set(COOKIE, kept)
    assert kim.get("/internt").status_code == 403


def test_going_out_in_one_browser_leaves_the_other(
    app: FastAPI, client: TestClient, engine: Engine, house: House
) -> None:
    other = browser_of(app)
    for browser in (client, other):
        sign_in(browser, engine, "kim")

    client.post("/utloggning")

    assert client.get("/internt").status_code == 403
    assert other.get("/internt").status_code == 200


def test_going_out_twice_changes_nothing(kim: TestClient, engine: Engine, at: At) -> None:
    token = kim.cookies[COOKIE]
    kim.post("/utloggning")

    at(NOON + timedelta(hours=1))
    kim.cookies.set(COOKIE, token)
    answer = kim.post("/utloggning", follow_redirects=False)

    assert answer.status_code == 303
    assert [login.ended_at for login in logins(engine)] == [NOON]


@pytest.mark.parametrize(("late", "status"), [(0, 200), (1, 403)])
def test_a_login_lasts_a_working_day(kim: TestClient, at: At, late: int, status: int) -> None:
    for quarter in range(1, 32):
        at(NOON + timedelta(minutes=15 * quarter))
        assert kim.get("/internt/inloggningar").status_code == 200
    at(NOON + timedelta(hours=8, seconds=late))

    assert kim.get("/internt").status_code == status


def test_a_role_that_is_taken_away_counts_at_once(kim: TestClient, engine: Engine) -> None:
    assert "Nytt utkast" in kim.get("/internt/medborgarloften").text

    with writing(engine) as session:
        for role in session.exec(select(Role).where(Role.duty == "write")):
            session.delete(role)

    assert "Nytt utkast" not in kim.get("/internt/medborgarloften").text


@pytest.mark.parametrize(
    "cookie",
    [f"{COOKIE}={made_up}" for made_up in ["", "x", "å" * 43, "x" * 8000, "' OR 1=1 --", "%00"]]
    + [COOKIE + "={digest}", "handlaggare={token}"],
    ids=lambda cookie: cookie[:30],
)
def test_what_is_not_the_token_in_its_own_cookie_opens_nothing(
    kim: TestClient, engine: Engine, cookie: str
) -> None:
    (login,) = logins(engine)
    sent = cookie.format(digest=login.digest, token=kim.cookies[COOKIE])
    kim.cookies.clear()

    assert kim.get("/internt", headers={b"Cookie": sent.encode()}).status_code == 403


def test_accounts_without_anything_to_do_are_not_listed(engine: Engine, house: House) -> None:
    with writing(engine) as session:
        assert [each.slug for each in queries.accounts(session)] == ["kim", "sam", "ola"]
        for role in session.exec(select(Role)):
            session.delete(role)
        session.flush()
        session.expire_all()
        assert queries.accounts(session) == []
