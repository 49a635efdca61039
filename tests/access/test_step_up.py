"""Who signs has proved who they are within five minutes; the press is still theirs to make."""

from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import select

from app.audit.models import Line
from app.kit.database import reading, writing
from tests.access.issuer import NOW, Issuer
from tests.access.walking import come_back, led_to, logins, sign_in
from tests.factories import NOON, House, a_charter, a_promise

AGAIN = "/internt/bekraftelse/medborgarloften/1"
SIGNED, UNSIGNED = "1 av 2 parter", "0 av 2 parter"


@pytest.fixture
def desk(client: TestClient, issuer: Issuer, engine: Engine, house: House) -> TestClient:
    """Sam, signed in at noon, with a charter to sign; it is six minutes past."""
    with writing(engine) as session:
        a_promise(session, a_charter(session, house), house)
    sign_in(client, issuer)
    later(client, 6)
    return client


def later(client: TestClient, minutes: int) -> None:
    client.app.state.clock = lambda: NOON + timedelta(minutes=minutes)  # type: ignore[attr-defined]


def sign(desk: TestClient) -> str:
    return desk.post("/internt/medborgarloften/1/underskrift").text


def proved(issuer: Issuer, **changed: object) -> None:
    """What the provider says six minutes past noon."""
    fresh = {"auth_time": NOW + 360, "iat": NOW + 360, "exp": NOW + 600}
    issuer.change = lambda claims: claims | fresh | changed


def test_whoever_signed_in_just_now_signs_at_once(desk: TestClient) -> None:
    later(desk, 5)

    assert SIGNED in sign(desk)


def test_after_five_minutes_one_is_asked_again_and_nothing_is_signed(desk: TestClient) -> None:
    assert "Bekräfta att det är du" in sign(desk)

    assert UNSIGNED in desk.get("/internt/medborgarloften/1").text


def test_a_panel_of_the_page_is_told_to_go_there_whole(desk: TestClient) -> None:
    answer = desk.post("/internt/medborgarloften/1/underskrift", headers={"hx-request": "true"})

    assert (answer.status_code, answer.headers["HX-Redirect"]) == (204, AGAIN)


def test_whoever_proves_it_comes_back_and_presses_themself(
    desk: TestClient, issuer: Issuer
) -> None:
    url = led_to(desk.post(AGAIN))
    asked = parse_qs(urlsplit(url).query)
    assert (asked["prompt"], asked["max_age"]) == (["login"], ["0"])
    proved(issuer)

    answer = come_back(desk, issuer.authorise(url))

    assert answer.headers["Location"] == "/internt/medborgarloften/1"
    assert UNSIGNED in desk.get("/internt/medborgarloften/1").text
    assert SIGNED in sign(desk)


@pytest.mark.parametrize("auth_time", [0, NOW, NOW + 59])
def test_an_old_proof_is_no_proof(desk: TestClient, issuer: Issuer, auth_time: int) -> None:
    proved(issuer, auth_time=auth_time)

    answer = come_back(desk, issuer.authorise(led_to(desk.post(AGAIN))))

    assert answer.status_code == 403
    assert UNSIGNED in desk.get("/internt/medborgarloften/1").text


def test_a_colleague_cannot_prove_it_for_me(
    desk: TestClient, issuer: Issuer, engine: Engine
) -> None:
    proved(issuer, sub="ola-at-the-police")

    answer = come_back(desk, issuer.authorise(led_to(desk.post(AGAIN))))

    assert answer.status_code == 403
    assert len(logins(engine)) == 1


@pytest.mark.parametrize(
    "to",
    ["//evil.test", "https:/evil.test", "..%2f..%2fevil", "a%0d%0ab", "å", "a" * 121, "%5cevil"],
)
def test_nobody_is_led_on_to_another_site(desk: TestClient, issuer: Issuer, to: str) -> None:
    proved(issuer)

    answer = desk.post(f"/internt/bekraftelse/{to}")

    if answer.status_code == 200:
        home = come_back(desk, issuer.authorise(led_to(answer))).headers["Location"]
        assert home.startswith("/internt/") and "//" not in home
    else:
        assert answer.status_code == 404


def test_proving_it_is_written_down(desk: TestClient, issuer: Issuer, engine: Engine) -> None:
    proved(issuer)
    come_back(desk, issuer.authorise(led_to(desk.post(AGAIN))))

    with reading(engine) as session:
        verbs = session.exec(select(Line.verb).order_by(Line.id)).all()  # type: ignore[arg-type]
    assert verbs[-2:] == ["sign_in", "sign_in.proved"]


def test_in_a_demonstration_one_picks_the_name_again(demonstration: TestClient) -> None:
    demonstration.post("/logga-in", data={"who": "sam"})
    later(demonstration, 6)
    assert 'name="to" value="medborgarloften/1"' in demonstration.get(AGAIN).text

    sent = {"who": "sam", "to": "medborgarloften/1"}
    answer = demonstration.post("/logga-in", data=sent, follow_redirects=False)

    assert answer.headers["Location"] == "/internt/medborgarloften/1"
