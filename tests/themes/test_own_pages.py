"""The desk of an area's own themes, as Kim sees it and Ola does not."""

import re

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import select

from app.kit.database import reading, writing
from app.themes.models import Theme
from tests.factories import House, sign_in
from tests.themes.own import TRACTORS, own

DESK = "/internt/teman/lund"
NAME = str(TRACTORS["name_sv"])
FORMS = {
    "namn": {"name_sv": "Traktorer", "why": "Kortare."},
    "sammanslagning": {"into_id": "traffic_nuisance", "why": "Samma."},
    "delning": {"parts": "Ett\nTvå", "why": "Två saker."},
}


@pytest.fixture
def theme_id(engine: Engine, house: House) -> str:
    with writing(engine) as session:
        return own(session, house).id


def names(engine: Engine) -> list[str]:
    with reading(engine) as session:
        mine = select(Theme.name_sv).where(Theme.lpo_id == "lund", Theme.ended_on == None)  # noqa: E711
        return sorted(session.exec(mine))


def test_kim_adds_a_theme_and_reads_of_it(kim: TestClient) -> None:
    page = kim.post(DESK, data=TRACTORS)

    assert page.url.path == DESK and f"<h2>{NAME}</h2>" in page.text
    assert "Räknas som Buskörning och störande fordon." in page.text
    assert f"«{NAME}» lades till under «Buskörning och störande fordon»." in page.text
    assert "Många säger just det." in page.text and "Kim Ek" in page.text


@pytest.mark.parametrize("field", ["parent_id", "name_sv", "why"])
def test_what_is_left_out_is_asked_for_and_the_rest_is_kept(kim: TestClient, field: str) -> None:
    answer = kim.post(DESK, data=TRACTORS | {field: ""})

    assert answer.status_code == 422
    assert f'<a href="#{field}">Fyll i det här fältet.</a>' in answer.text
    assert "epadunk, sjörundan" in answer.text


def test_too_many_words_are_told(kim: TestClient) -> None:
    answer = kim.post(DESK, data=TRACTORS | {"words": "ord, " * 130})

    assert answer.status_code == 422 and "högst 600 tecken" in answer.text


@pytest.mark.parametrize(
    ("way", "heading", "after"),
    [
        ("namn", f"Byt namn på {NAME}", ["Traktorer"]),
        ("sammanslagning", f"Slå ihop {NAME} med ett annat", []),
        ("delning", f"Dela {NAME}", ["Ett", "Två"]),
    ],
)
def test_each_change_has_a_page_and_a_line(
    kim: TestClient, engine: Engine, theme_id: str, way: str, heading: str, after: list[str]
) -> None:
    address = f"{DESK}/{theme_id}/{way}"
    assert address in kim.get(DESK).text and f"<h1>{heading}</h1>" in kim.get(address).text

    page = kim.post(address, data=FORMS[way])

    assert page.url.path == DESK and names(engine) == after
    assert FORMS[way]["why"] in page.text.split("Historik")[1]


def test_only_what_is_counted_alike_can_be_chosen(kim: TestClient, theme_id: str) -> None:
    page = kim.get(f"{DESK}/{theme_id}/sammanslagning").text

    assert re.findall(r'<option value="(\w+)"', page) == ["traffic_nuisance"]


@pytest.mark.parametrize(
    ("way", "field", "value"),
    [
        ("namn", "name_sv", "Narkotika"),
        ("sammanslagning", "into_id", "drugs"),
        ("delning", "parts", "Ett"),
        ("delning", "parts", "Ett\nett"),
        ("delning", "parts", "\n".join("abcdefghi")),
        ("delning", "parts", f"Ett\n{'x' * 121}"),
        ("delning", "parts", "Ett\nNarkotika"),
    ],
)
def test_what_cannot_be_done_is_told_beside_its_field(
    kim: TestClient, engine: Engine, theme_id: str, way: str, field: str, value: str
) -> None:
    answer = kim.post(f"{DESK}/{theme_id}/{way}", data=FORMS[way] | {field: value})

    assert answer.status_code == 422 and "<title>Fel: " in answer.text
    assert f'id="{field}-error"' in answer.text
    assert names(engine) == [NAME]


def test_what_has_ended_cannot_be_changed_again(
    kim: TestClient, engine: Engine, theme_id: str
) -> None:
    kim.post(f"{DESK}/{theme_id}/sammanslagning", data=FORMS["sammanslagning"])

    again = kim.post(f"{DESK}/{theme_id}/delning", data=FORMS["delning"])

    assert again.status_code == 409 and names(engine) == []
    assert "Läses som Buskörning och störande fordon." in kim.get(DESK).text


def test_a_stranger_finds_nothing(client: TestClient, engine: Engine, theme_id: str) -> None:
    sign_in(client, engine, "ola")

    assert "lund" not in client.get("/internt/teman").text.split("<main")[1]
    assert client.get(DESK).status_code == 404
    assert client.post(DESK, data=TRACTORS).status_code == 404
    for way, form in FORMS.items():
        assert client.get(f"{DESK}/{theme_id}/{way}").status_code == 404
        assert client.post(f"{DESK}/{theme_id}/{way}", data=form).status_code == 404
        ystad = f"/internt/teman/ystad/{theme_id}/{way}"
        assert client.post(ystad, data=form).status_code == 404
    assert names(engine) == [NAME]


@pytest.mark.parametrize("theme_id", ["lighting", "nothing"])
def test_what_is_not_the_areas_own_is_not_there(kim: TestClient, theme_id: str) -> None:
    for way, form in FORMS.items():
        assert kim.post(f"{DESK}/{theme_id}/{way}", data=form).status_code == 404
