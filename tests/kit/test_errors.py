"""When something goes wrong: a page in the reader's language, and not a word of what was inside."""

import logging
from collections.abc import AsyncIterator

import pytest
from fastapi import FastAPI
from fastapi.responses import StreamingResponse
from fastapi.testclient import TestClient
from sqlalchemy import Engine, text
from sqlalchemy.exc import OperationalError, TimeoutError
from sqlmodel import select
from starlette.exceptions import HTTPException

from app.audit.models import Line
from app.kit.database import reading, writing
from app.kit.errors import SENTENCES, Conflict, Denied, Invalid, Missing
from app.promises.models import Party
from tests.databases import Databases
from tests.factories import House, a_charter, a_promise, sign_in

WORDS = "lyktan vid Klosterängen är trasig"
PROBLEMS: dict[str, tuple[Exception, int]] = {
    "bug": (RuntimeError(WORDS), 500),
    "too many": (TimeoutError(WORDS), 503),
    "away": (OperationalError(WORDS, {}, Exception(WORDS)), 503),
    "missing": (Missing(), 404),
    "denied": (Denied(), 403),
    "conflict": (Conflict("Någon hann före."), 409),
    "invalid": (Invalid("body", "Skriv om."), 422),
    "gateway": (HTTPException(502), 500),
    "teapot": (HTTPException(418), 422),
    "large": (HTTPException(413), 413),
}
# Deferred to the very end: the commit itself is what fails.
FAILING_COMMIT = {
    "sqlite": (
        "CREATE TABLE doomed (gone INTEGER REFERENCES account (id) DEFERRABLE INITIALLY DEFERRED)",
        "CREATE TRIGGER fail AFTER INSERT ON audit_line BEGIN INSERT INTO doomed VALUES (-1); END",
    ),
    "postgresql": (
        "CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql"
        " AS $$ BEGIN RAISE EXCEPTION 'no'; END $$",
        "CREATE CONSTRAINT TRIGGER fail AFTER INSERT ON audit_line"
        " DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION fail()",
    ),
}


@pytest.fixture
def broken(app: FastAPI, client: TestClient) -> TestClient:
    """A site with addresses where things go wrong."""

    @app.get("/fel/{name}")
    def fail(name: str) -> None:
        raise PROBLEMS[name][0]

    @app.get("/nummer/{number}")
    def numbered(number: int, size: int = 0) -> None: ...

    @app.get("/halv")
    def half() -> StreamingResponse:
        async def body() -> AsyncIterator[bytes]:
            yield b"half of it"
            raise RuntimeError(WORDS)

        return StreamingResponse(body())

    return client


@pytest.mark.parametrize("name", PROBLEMS)
@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_problem_has_a_page(broken: TestClient, name: str, language: str) -> None:
    prefix = "/en" if language == "en" else ""

    answer = broken.get(f"{prefix}/fel/{name}")

    assert answer.status_code == PROBLEMS[name][1]
    assert f'<html lang="{language}"' in answer.text
    assert answer.headers["Cache-Control"] == "no-store"
    assert WORDS not in answer.text and "Traceback" not in answer.text


def test_the_page_says_that_nothing_was_saved(broken: TestClient) -> None:
    assert "Något gick fel hos oss. Inget sparades." in broken.get("/fel/bug").text
    assert "Something went wrong" in broken.get("/en/fel/bug").text


@pytest.mark.parametrize("name", ["too many", "away"])
def test_a_busy_site_says_when_to_come_back(broken: TestClient, name: str) -> None:
    answer = broken.get(f"/fel/{name}")

    assert answer.headers["Retry-After"] == "10"
    assert "Det är många här just nu." in answer.text


@pytest.mark.parametrize("name", PROBLEMS)
def test_with_scripts_the_sentence_goes_into_the_notice(broken: TestClient, name: str) -> None:
    answer = broken.get(f"/fel/{name}", headers={"HX-Request": "true"})

    assert answer.status_code == PROBLEMS[name][1]
    assert answer.headers["HX-Retarget"] == "#notice"
    assert "<html" not in answer.text and '<p class="lede">' in answer.text


def test_the_log_names_the_kind_and_the_address_and_no_words(
    broken: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    broken.get("/fel/bug?q=hemligt", headers={"User-Agent": "Alvas telefon"})

    (record,) = [each for each in caplog.records if each.levelno >= logging.ERROR]
    said = record.getMessage()
    assert "RuntimeError" in said and "/fel/{name}" in said
    assert record.exc_info is None
    for word in (WORDS, "hemligt", "Alva", "testclient"):
        assert word not in said


def test_a_refusal_is_no_error_in_the_log(
    broken: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    broken.get("/fel/conflict")

    assert [each for each in caplog.records if each.levelno >= logging.WARNING] == []


def test_what_has_begun_is_broken_off(broken: TestClient) -> None:
    with pytest.raises(RuntimeError):
        broken.get("/halv")


def test_a_sentence_of_its_own_comes_before_the_usual_one(broken: TestClient) -> None:
    assert "Någon hann före." in broken.get("/fel/conflict").text
    assert SENTENCES[404] in broken.get("/fel/missing").text


def test_a_number_that_is_none_is_not_found_in_an_address(broken: TestClient) -> None:
    assert broken.get("/nummer/ett").status_code == 404
    assert broken.get("/nummer/1?size=ett").status_code == 422


def test_a_verb_that_nobody_knows_is_told_what_is_known(client: TestClient) -> None:
    answer = client.delete("/kvitto")

    assert answer.status_code == 405
    assert SENTENCES[405] in answer.text
    assert set(answer.headers["Allow"].split(", ")) >= {"GET"}


def test_a_database_that_is_away_is_no_fault_of_the_reader(
    client: TestClient, databases: Databases, database_url: str, engine: Engine
) -> None:
    assert client.get("/omraden/lund").status_code == 200
    engine.dispose()
    databases.drop(database_url)

    answer = client.get("/omraden/lund")

    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == "10"
    assert "Inget sparades." in answer.text and "SELECT" not in answer.text
    assert client.get("/healthz").status_code == 200


@pytest.mark.parametrize("partial", [{}, {"HX-Request": "true"}], ids=["page", "partial"])
def test_a_commit_that_fails_is_told_and_not_thanked_for(
    client: TestClient, engine: Engine, house: House, kind: str, partial: dict[str, str]
) -> None:
    with writing(engine) as session:
        a_promise(session, a_charter(session, house), house)
        for statement in FAILING_COMMIT[kind]:
            session.execute(text(statement))
    sign_in(client, engine, "sam")

    answer = client.post(
        "/internt/medborgarloften/1/underskrift", headers=partial, follow_redirects=False
    )

    assert answer.status_code == 500
    assert "Inget sparades." in answer.text
    with reading(engine) as session:
        assert {party.signed_digest for party in session.exec(select(Party))} == {None}
        assert "charter.signed" not in session.exec(select(Line.verb)).all()
