"""Those who should come in do: the control for every attack beside."""

from urllib.parse import parse_qs, urlsplit

from fastapi.testclient import TestClient
from sqlalchemy import Engine

from app.kit.tokens import digest
from tests.access.issuer import STRONG, Issuer
from tests.access.walking import COOKIE, leave, logins, sign_in
from tests.factories import NOON


def test_whoever_is_vouched_for_comes_to_their_own_page(
    client: TestClient, issuer: Issuer, engine: Engine
) -> None:
    answer = sign_in(client, issuer)

    assert (answer.status_code, answer.headers["Location"]) == (303, "/internt")
    assert "Hej Sam Berg" in client.get("/internt").text
    (login,) = logins(engine)
    assert login.digest == digest(client.cookies[COOKIE])
    assert (login.issuer, login.sid, login.authenticated_at) == (issuer.url, "session-1", NOON)


def test_two_organisations_sign_in_side_by_side(client: TestClient, kommun_issuer: Issuer) -> None:
    page = client.get("/logga-in").text
    assert "Polisens inloggning" in page and "Lunds kommuns inloggning" in page

    sign_in(client, kommun_issuer, "kommunen")

    assert "Hej Kim Ek" in client.get("/internt").text


def test_the_browser_is_sent_with_all_that_guards_its_way_back(client: TestClient) -> None:
    url = urlsplit(leave(client))

    asked = {name: values[0] for name, values in parse_qs(url.query).items()}
    assert f"{url.scheme}://{url.netloc}{url.path}" == "https://idp.polisen.test/auth"
    assert asked["redirect_uri"] == "https://testserver/inloggning/polisen/svar"
    assert (asked["response_type"], asked["code_challenge_method"]) == ("code", "S256")
    assert {len(asked[name]) for name in ("state", "nonce", "code_challenge")} == {43}
    assert (asked["scope"], asked["acr_values"]) == ("openid", STRONG)


def test_a_host_that_is_made_up_does_not_change_where_people_come_back(
    client: TestClient,
) -> None:
    page = client.post("/inloggning/polisen", headers={"host": "evil.test"})

    assert "evil.test" not in page.text


def test_the_cookie_of_the_way_is_as_guarded_as_the_other(client: TestClient) -> None:
    cookie = client.post("/inloggning/polisen").headers["Set-Cookie"].lower()

    assert cookie.startswith("__host-handlaggare-vag=")
    for each in ("httponly", "secure", "samesite=lax", "path=/", "max-age=600"):
        assert each in cookie
    assert "domain" not in cookie
