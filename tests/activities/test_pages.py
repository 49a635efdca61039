"""The pages for logging: my own promises, one press, and what is refused keeps its words."""

import re

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import Session, func, select

from app.activities.models import Activity
from app.identity import service as identity
from app.identity.models import Organisation
from app.kit.database import reading, writing
from app.kit.tokens import opaque
from tests.factories import (
    LUND,
    YSTAD,
    Act,
    House,
    a_charter,
    a_promise,
    sign_in,
)

MINE, NEW, LOG = "/internt/logga", "/internt/loften/1/logga", "/internt/loften/1/aktiviteter"


@pytest.fixture
def sam(client: TestClient, publish: Act, engine: Engine) -> TestClient:
    """Sam's browser, with one published promise of ten controls in Lund."""
    publish({})
    sign_in(client, engine, "sam")
    return client


def form(client: TestClient, **other: str) -> dict[str, str]:
    """What the page sends when nothing else is said."""
    page = client.get(NEW).text
    sent = dict(re.findall(r'name="(\w+)"[^>]* value="([^"]*)"', page))
    return sent | other


def entries(engine: Engine) -> int:
    with reading(engine) as session:
        return session.exec(select(func.count()).select_from(Activity)).one()


def colleague(session: Session, house: House, duties: dict[str, list[str]]) -> None:
    polis = session.get_one(Organisation, house.sam.organisation_id)
    identity.employ(session, "alex", "Alex Dahl", "Polis", polis, duties)


def test_one_press_or_two_log_one_today(sam: TestClient, engine: Engine) -> None:
    sent = form(sam)

    for _ in range(2):
        answer = sam.post(LOG, data=sent, follow_redirects=False)
        assert (answer.status_code, answer.headers["Location"]) == (303, MINE)
    assert sam.post(LOG, data=sent | {"place": "Skolan"}).status_code == 409
    assert "1 av minst 10 kontroller" in re.sub("<[^>]+>", "", sam.get(MINE).text)
    assert entries(engine) == 1


def test_the_form_is_filled_in_for_today(sam: TestClient) -> None:
    filled = form(sam)

    assert (filled["done_on"], filled["count"]) == ("2026-11-24", "1")
    assert re.fullmatch("[0-9a-f]{32}", filled["token"])
    assert form(sam)["token"] != filled["token"]


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("done_on", "2026-11-25", "Det som inte har hänt än loggas inte."),
        ("done_on", "2025-12-31", "Löftet gäller 1 januari 2026 till 31 december 2026."),
        ("done_on", "i går", "Skriv ett datum som 2026-05-12."),
        ("done_on", "", "Fyll i det här fältet."),
        ("count", "0", "Skriv hur många det räknas som: minst 1."),
        ("count", "-1", "Talet är för litet: minst 0."),
        ("count", "10001", "Talet är för stort: högst 10000."),
        ("count", "två", "Skriv ett heltal med siffror."),
        ("note", "<b>", "Skriv med vanliga ord."),
    ],
)
def test_what_cannot_be_logged_comes_back_with_its_words(
    sam: TestClient, engine: Engine, field: str, value: str, sentence: str
) -> None:
    answer = sam.post(LOG, data=form(sam, place="Klosterängshöjden") | {field: value})

    assert answer.status_code == 422
    assert "<title>Fel: Logga lund-2026-1" in answer.text
    assert f'<a href="#{field}">{sentence}' in answer.text
    assert 'value="Klosterängshöjden"' in answer.text
    assert entries(engine) == 0


def test_a_form_that_came_back_can_be_sent_again(sam: TestClient, engine: Engine) -> None:
    sent = form(sam)
    sam.post(LOG, data=sent | {"count": "0"})

    assert sam.post(LOG, data=sent, follow_redirects=False).status_code == 303
    assert entries(engine) == 1


@pytest.mark.parametrize("token", ["", "0" * 31, "G" * 32])
def test_a_form_without_its_own_token_is_refused(sam: TestClient, token: str) -> None:
    assert sam.post(LOG, data=form(sam, token=token)).status_code == 422


@pytest.mark.parametrize("path", [NEW, LOG])
def test_others_cannot_log(client: TestClient, publish: Act, engine: Engine, path: str) -> None:
    publish({})
    sign_in(client, engine, "ola")

    assert client.request("GET" if path == NEW else "POST", path).status_code == 404
    assert "Inga löften att logga på just nu." in client.get(MINE).text


def test_a_draft_has_no_page_for_logging(client: TestClient, engine: Engine, house: House) -> None:
    with writing(engine) as session:
        a_promise(session, a_charter(session, house), house)
    sign_in(client, engine, "sam")

    assert client.get(NEW).status_code == 404
    assert client.post(LOG).status_code == 404
    assert "Inga löften att logga på just nu." in client.get(MINE).text


def test_my_promises_are_those_that_run_today(
    client: TestClient, publish: Act, engine: Engine
) -> None:
    publish({"title": "Förra året"}, year=2025)
    publish({"title": "Nästa år"}, year=2027)
    spring = {"title": "I våras", "ends_on": "2026-05-31"}
    winter = {"title": "I december", "starts_on": "2026-12-01"}
    publish({"title": "I dag"}, spring, winter)
    sign_in(client, engine, "sam")

    listed = re.findall(r'/internt/loften/\d+/logga">([^<]+)', client.get(MINE).text)

    assert listed == ["I dag"]


@pytest.mark.parametrize(("last", "is_there"), [("2026-11-10", True), ("2026-11-09", False)])
def test_a_promise_is_found_for_two_weeks_after_its_last_day(
    client: TestClient, publish: Act, engine: Engine, last: str, is_there: bool
) -> None:
    publish({"ends_on": last})
    sign_in(client, engine, "sam")

    assert ("Mopedkontroller" in client.get(MINE).text) == is_there


def test_what_was_done_the_last_evening_is_logged_the_day_after(
    client: TestClient, publish: Act, engine: Engine
) -> None:
    publish({"ends_on": "2026-11-23"})
    sign_in(client, engine, "sam")

    sent = form(client)

    assert sent["done_on"] == "2026-11-23"
    assert client.post(LOG, data=sent | {"done_on": "2026-11-24"}).status_code == 422
    client.post(LOG, data=sent)
    assert entries(engine) == 1


@pytest.mark.parametrize(
    ("duties", "may"),
    [({LUND: ["log"]}, True), ({LUND: ["write"]}, False), ({YSTAD: ["log"]}, False)],
)
def test_my_promises_are_those_of_my_own_area_and_duty(
    client: TestClient,
    publish: Act,
    engine: Engine,
    house: House,
    duties: dict[str, list[str]],
    may: bool,
) -> None:
    publish({})
    with writing(engine) as session:
        colleague(session, house, duties)
    sign_in(client, engine, "alex")

    sent = {"done_on": "2026-11-24", "token": opaque()}
    assert ("Mopedkontroller" in client.get(MINE).text) == may
    assert (client.get(NEW).status_code == 200) == may
    assert (client.post(LOG, data=sent).status_code == 200) == may
    assert entries(engine) == int(may)


def test_each_of_my_promises_shows_how_it_stands(sam: TestClient, log: Act) -> None:
    log("lund-2026-1", "2026-05-12", count=9)

    assert "I fas. 1 kvar till 31 december 2026." in sam.get(MINE).text


def test_the_other_party_finds_the_lines_that_it_may_confirm(
    sam: TestClient, engine: Engine
) -> None:
    assert "Bekräfta vad de andra har gjort" not in sam.get(MINE).text
    sign_in(sam, engine, "kim")

    page = sam.get(MINE).text

    assert "Bekräfta vad de andra har gjort" in page
    assert 'href="/internt/loften/1/rader" lang="sv">Mopedkontroller' in page
    assert sam.get("/internt/loften/1/rader").status_code == 200
