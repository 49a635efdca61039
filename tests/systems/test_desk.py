"""Keys at the desk: made and ended by administrators, shown once, listed without their secret."""

import re

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import select

from app.audit.models import Line
from app.identity import queries as accounts
from app.kit.database import reading, writing
from app.systems.models import ApiKey
from tests.conftest import browser_of
from tests.factories import Act, House, sign_in
from tests.systems.calling import Program, a_key

DESK = "/internt/api-nycklar"
NEW = {"name": "Parkdrift", "areas": ["lund"]}


@pytest.fixture
def sam(client: TestClient, engine: Engine, house: House) -> TestClient:
    """The browser of Sam, who administers Lund for the police."""
    sign_in(client, engine, "sam")
    return client


def shown(page: str) -> str:
    found = re.search(r'class="receipt__code"[^>]*>(lk_[\w-]{43})<', page)
    assert found, page
    return found[1]


def without(engine: Engine, slug: str, duty: str) -> None:
    with writing(engine) as session:
        account = accounts.account(session, slug)
        assert account is not None
        for role in [each for each in account.roles if each.duty == duty]:
            session.delete(role)


def test_a_key_is_shown_once_and_works(sam: TestClient, caller: TestClient, publish: Act) -> None:
    publish({})

    page = sam.post(DESK, data=NEW)

    key = shown(page.text)
    assert page.headers["Cache-Control"] == "no-store"
    assert Program(caller, key, 0).log().status_code == 201
    listed = sam.get(DESK).text
    assert key not in listed and key[:11] in listed
    assert "senast använd 24 november 2026" in listed


def test_a_key_that_is_ended_says_so_and_keeps_its_line(
    sam: TestClient, engine: Engine, house: House
) -> None:
    _secret, number = a_key(engine, house.sam)

    for _twice in range(2):
        assert sam.post(f"{DESK}/{number}/avslut").status_code == 200

    assert "Avslutad 24 november 2026" in sam.get(DESK).text
    with reading(engine) as session:
        ends = session.exec(select(Line).where(Line.verb == "key.ended")).all()
        assert [each.subject for each in ends] == [f"key:{number}"]


@pytest.mark.parametrize(
    ("form", "sentence"),
    [
        ({"areas": ["lund"]}, "Fyll i det här fältet."),
        ({"name": "Parkdrift"}, "Fyll i det här fältet."),
        ({"name": "<b>", "areas": ["lund"]}, "Skriv med vanliga ord."),
        ({"name": "Parkdrift", "areas": ["LUND'"]}, "Kontrollera det här fältet."),
    ],
    ids=str,
)
def test_what_lacks_is_told_and_no_key_is_made(
    sam: TestClient, engine: Engine, form: dict[str, object], sentence: str
) -> None:
    page = sam.post(DESK, data=form)

    assert page.status_code == 422 and sentence in page.text
    with reading(engine) as session:
        assert session.exec(select(ApiKey)).all() == []


def test_no_system_is_let_into_an_area_that_one_does_not_administer(
    sam: TestClient, engine: Engine
) -> None:
    answer = sam.post(DESK, data=NEW | {"areas": ["lund", "ystad"]})

    assert answer.status_code == 403
    assert "där du är administratör" in answer.text


def test_a_key_is_of_its_organisation(
    app: FastAPI, sam: TestClient, engine: Engine, house: House
) -> None:
    _secret, number = a_key(engine, house.sam)
    kim = browser_of(app)
    sign_in(kim, engine, "kim")

    assert "Parkdrift" in sam.get(DESK).text
    assert "Parkdrift" not in kim.get(DESK).text
    assert kim.post(f"{DESK}/{number}/avslut").status_code == 404


def test_who_gives_no_roles_keeps_no_keys(sam: TestClient, engine: Engine) -> None:
    assert f'href="{DESK}"' in sam.get("/internt").text
    without(engine, "sam", "administer")

    assert f'href="{DESK}"' not in sam.get("/internt").text
    assert sam.get(DESK).status_code == 404
    assert sam.post(DESK, data=NEW).status_code == 403


def test_the_key_goes_on_when_whoever_made_it_has_left(
    sam: TestClient, caller: TestClient, engine: Engine
) -> None:
    key = shown(sam.post(DESK, data=NEW).text)
    without(engine, "sam", "administer")

    assert Program(caller, key, 0).promises().status_code == 200
