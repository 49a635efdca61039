"""The follow-up at the desk: what waits, what is silent, and what is refused keeps its words."""

import re

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine

from app.kit.database import writing
from tests.factories import House, sign_in
from tests.outcomes.said import NTU, PARTLY, SNOW, a_public_promise

INDEX, PAGE = "/internt/uppfoljning", "/internt/loften/1/uppfoljning"
JUDGE, DEVIATE, MEASURE = (
    f"/internt/loften/1/{each}" for each in ("utfall", "avvikelser", "matvarden")
)


@pytest.fixture
def sam(client: TestClient, engine: Engine, house: House) -> TestClient:
    """Sam's browser, with one promise of last year."""
    with writing(engine) as session:
        a_public_promise(session, house, year=2025, indicator="Andel trygga")
    sign_in(client, engine, "sam")
    return client


def sent(client: TestClient, words: dict[str, str]) -> dict[str, str]:
    """The words with the token that the page was made with."""
    tokens = re.findall(r'name="token" value="(\w+)"', client.get(PAGE).text)
    return words | {"token": tokens[0]}


def test_what_has_ended_waits_at_the_desk_until_it_is_judged(sam: TestClient) -> None:
    assert "Säg om ett löfte hölls" in sam.get("/internt").text
    assert "Tiden gick ut 31 december 2025." in sam.get(INDEX).text

    answer = sam.post(JUDGE, data=sent(sam, PARTLY), follow_redirects=False)

    assert (answer.status_code, answer.headers["Location"]) == (303, PAGE)
    assert "Inget löfte väntar på dig." in sam.get(INDEX).text
    assert "Polisen säger: delvis uppfyllt" in sam.get(PAGE).text


@pytest.mark.parametrize(
    ("path", "words", "field", "sentence"),
    [
        (JUDGE, PARTLY | {"words": ""}, "words", "Fyll i det här fältet."),
        (JUDGE, PARTLY | {"cause": ""}, "cause", "Välj varför löftet inte hölls helt."),
        (JUDGE, PARTLY | {"outcome": "great"}, "outcome", "Välj ett av alternativen."),
        (DEVIATE, SNOW, "noted_on", "Löftet gäller 1 januari 2025"),
        (DEVIATE, SNOW | {"reason": "lazy"}, "reason", "Välj ett av alternativen."),
        (MEASURE, NTU | {"value": "många"}, "value", "Skriv ett tal"),
        (MEASURE, NTU | {"source": ""}, "source", "Fyll i det här fältet."),
        (MEASURE, NTU | {"measured_on": "2026-12-31"}, "measured_on", "inte har hänt än"),
    ],
)
def test_what_is_wrong_is_told_at_its_field_and_the_words_are_kept(
    sam: TestClient, path: str, words: dict[str, str], field: str, sentence: str
) -> None:
    answer = sam.post(path, data=sent(sam, words))

    assert answer.status_code == 422
    assert "<title>Fel: " in answer.text
    assert f'href="#{field}"' in answer.text and sentence in answer.text
    kept = words.get("words") or words.get("source") or words.get("value", "")
    assert kept in answer.text


def test_another_town_finds_nothing(sam: TestClient, engine: Engine) -> None:
    sign_in(sam, engine, "ola")

    assert sam.get(PAGE).status_code == 404
    assert sam.post(JUDGE, data=PARTLY).status_code == 404
    assert sam.post("/internt/loften/1/lagesbild", data={"problem_id": "1"}).status_code == 404


def test_the_other_party_reads_no_forms_of_what_it_did_not_promise(
    sam: TestClient, engine: Engine
) -> None:
    sign_in(sam, engine, "kim")

    assert sam.get(PAGE).status_code == 404


def test_a_promise_that_runs_says_when_it_is_judged(
    client: TestClient, engine: Engine, house: House
) -> None:
    with writing(engine) as session:
        a_public_promise(session, house)
    sign_in(client, engine, "sam")

    page = client.get(PAGE).text

    assert "Efter 31 december 2026 ska ni säga om löftet hölls." in page
    assert "Publicera besked" not in page
    assert client.post(JUDGE, data={}).status_code == 409


def test_silence_is_listed(client: TestClient, engine: Engine, house: House) -> None:
    with writing(engine) as session:
        a_public_promise(session, house)
    sign_in(client, engine, "sam")

    page = client.get(INDEX).text

    assert "Tysta för länge" in page
    assert "Inget rapporterat än, efter 327 dagar. Löftets egen takt tillåter högst 73." in page
