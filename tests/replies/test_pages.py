"""Replies as staff write them and as residents read them: in public, on the way of a receipt."""

import re
from datetime import timedelta

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine

from app.kit.codes import make
from app.kit.database import writing
from app.kit.tokens import keyed_digest
from app.settings import Settings
from app.submissions import service as submissions
from app.submissions.ways import Heard
from tests.factories import NOON, TODAY, House, a_dialogue, a_submission, coded, sign_in
from tests.replies.test_replies import NO, OVER, REFERRAL

YESTERDAY = TODAY - timedelta(days=1)
DESK = "/internt/dialoger/1"
PUBLIC = "/dialoger/trygga-lund-2026"
PLURAL = "1 av 2 teman har fått svar."


@pytest.fixture
def code(engine: Engine, house: House, settings: Settings) -> str:
    """A round that has ended with two themes to answer; the code of one who spoke of mopeds."""
    code = make()
    with writing(engine) as session:
        heard: Heard = {"dialogue_id": a_dialogue(session, house, **OVER).id, "channel": "torg"}
        coded(session, house, 24, themes=["lighting"], heard=heard)
        coded(session, house, 9, themes=["traffic_nuisance"], heard=heard)
        receipt = keyed_digest(code, settings.key)
        theme = ["traffic_nuisance"]
        mine = a_submission(session, themes=theme, heard=heard, receipt=receipt)
        submissions.code(session, mine, theme, by=house.kim, at=NOON, on=YESTERDAY)
    return code


@pytest.mark.usefixtures("code")
def test_the_open_ones_are_counted_in_public(client: TestClient, engine: Engine) -> None:
    sign_in(client, engine, "kim")
    assert "0 av 2 teman har fått svar." in client.get("/omraden/lund").text

    written = client.post(f"{DESK}/svar/lighting", data=NO)

    assert "Gatan är privat." in written.text
    for path in (PUBLIC, "/omraden/lund", "/dialoger"):
        page = client.get(path).text
        assert PLURAL in page and "Svaret är sent." in page
    assert "Nej, därför att:" in client.get(PUBLIC).text
    assert "omkring 25 röster" in client.get(PUBLIC).text


@pytest.mark.usefixtures("code")
def test_no_exact_number_is_ever_shown(client: TestClient, engine: Engine) -> None:
    sign_in(client, engine, "kim")
    client.post(f"{DESK}/svar/lighting", data=NO)

    for path in (PUBLIC, "/omraden/lund", f"{DESK}/svar"):
        assert not re.search(r"\b(24|10) (röster|av)", client.get(path).text)
    assert "minst tio röster" in client.get(PUBLIC).text


def test_the_way_of_a_receipt_shows_the_reply(
    client: TestClient, engine: Engine, code: str
) -> None:
    sign_in(client, engine, "kim")
    assert "Inget löfte bygger på temat än" in client.post("/kvitto", data={"code": code}).text

    client.post(f"{DESK}/svar/traffic_nuisance", data=REFERRAL)

    page = client.post("/kvitto", data={"code": code}).text
    assert "Lämnat vidare till" in page and "Trafikverket" in page
    assert "Inget löfte bygger på temat än" not in page


@pytest.mark.usefixtures("code")
def test_the_round_is_closed_when_all_is_answered(client: TestClient, engine: Engine) -> None:
    sign_in(client, engine, "kim")
    refused = client.post(f"{DESK}/avslut")
    for theme in ("lighting", "traffic_nuisance"):
        client.post(f"{DESK}/svar/{theme}", data=NO)

    closed = client.post(f"{DESK}/avslut")

    assert refused.status_code == 409 and "Ännu utan svar:" in refused.text
    assert "Dialogen avslutades 24 november 2026." in closed.text
    assert "Svara på" not in closed.text
    assert "2 av 2 teman har fått svar." in client.get(PUBLIC).text
    assert "Trygga Lund" not in client.get("/dialoger").text


@pytest.mark.usefixtures("code")
def test_a_no_without_a_reason_comes_back(client: TestClient, engine: Engine) -> None:
    sign_in(client, engine, "sam")
    assert "Inget löfte valt" in client.get(f"{DESK}/svar/lighting").text

    answer = client.post(f"{DESK}/svar/lighting", data={"answer": "no"})

    assert answer.status_code == 422
    assert "Skriv varför det inte blir något löfte." in answer.text
    assert client.get(f"{DESK}/svar/drugs").status_code == 404
