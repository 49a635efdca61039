"""What staff write down at the square and from paper: once each, on its day, without a receipt."""

import re
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import select

from app.audit.models import Line
from app.kit.database import reading
from app.kit.tokens import opaque
from app.submissions.models import Submission
from tests.factories import House, sign_in
from tests.submissions.telling import TELL, kept

STAND, BATCH, TYPING = (
    "/internt/torget",
    "/internt/torget/inspel",
    "/internt/papper/lund/inskrivning",
)
SAID = "Det är mörkt."
LIGHTING = ("lund", "", SAID, {"lighting"})

Entry = dict[str, Any]


@pytest.fixture
def kim(client: TestClient, engine: Engine, house: House) -> TestClient:
    """Kim's browser, on a Tuesday at noon."""
    sign_in(client, engine, "kim")
    return client


def entry(**other: Any) -> Entry:
    """A press of a tile the day before, or what is said instead."""
    said = {"token": opaque(), "lpo_id": "lund", "on": "2026-11-23"}
    return said | {"themes": ["lighting"], "body": SAID} | other


def stored(engine: Engine) -> list[tuple[str, str | None, int]]:
    """Of each: its day, its channel, and how many themes staff gave it."""
    with reading(engine) as session:
        every = session.exec(select(Submission)).all()
        return [(str(each.received_on), each.channel, len(each.codings)) for each in every]


def sent(client: TestClient, *entries: object) -> list[str]:
    answer = client.post(BATCH, json={"entries": entries})
    assert answer.status_code == 200, answer.text
    return list(answer.json()["kept"])


def test_a_batch_is_kept_once_however_often_it_is_sent(kim: TestClient, engine: Engine) -> None:
    entries = [entry(body=f"Röst {number}") for number in range(3)]

    ways = [sent(kim, *entries), sent(kim, *entries, *entries)]

    assert ways[0] == [each["token"] for each in entries]
    assert set(ways[1]) == set(ways[0])
    assert stored(engine) == [("2026-11-23", "torg", 0)] * 3


def test_a_mark_without_words_has_its_theme_at_once(kim: TestClient, engine: Engine) -> None:
    sent(kim, entry(body=""))

    assert stored(engine) == [("2026-11-23", "torg", 1)]
    assert "Inget väntar." in kim.get("/internt/inspel").text


@pytest.mark.parametrize(
    "wrong",
    [
        {"themes": ["atlantis"]},
        {"themes": [], "body": ""},
        {"themes": "lighting"},
        {"known_place": "Atlantis"},
        {"body": "<script>"},
        {"on": "2026-11-25"},
        {"on": "2026-09-01"},
        {"lpo_id": "ystad"},
        {"lpo_id": "atlantis"},
        {"token": "1"},
        {"token": None},
        {"admin": 1},
    ],
)
def test_one_that_cannot_be_kept_holds_up_no_other(
    kim: TestClient, engine: Engine, wrong: Entry
) -> None:
    good = entry()

    assert sent(kim, entry(**wrong), good) == [good["token"]]
    assert kept(engine) == [LIGHTING]


@pytest.mark.parametrize(
    "body", [{}, {"entries": 1}, {"entries": [1]}, {"entries": [{}] * 201}, [], None]
)
def test_what_is_no_batch_is_refused(kim: TestClient, body: object) -> None:
    assert kim.post(BATCH, json=body).status_code == 422


def test_the_log_tells_who_wrote_for_which_area_and_not_which_words(
    kim: TestClient, engine: Engine
) -> None:
    sent(kim, entry(), entry())
    kim.post(TYPING, data=entry(number=1))

    with reading(engine) as session:
        lines = session.exec(select(Line)).all()
    assert [(each.verb, each.subject) for each in lines if "noted" in each.verb] == [
        ("stand.noted", "area:lund"),
        ("paper.noted", "area:lund"),
    ]


def test_without_scripts_a_tile_is_a_button(kim: TestClient, engine: Engine) -> None:
    page = kim.get(STAND).text
    (token,) = re.findall(r'name="token" value="(\w+)"', page)
    assert page.count('type="submit" name="themes"') == 29

    pressed = entry(token=token)
    answers = [kim.post(STAND, data=pressed) for _ in range(2)]

    assert all("Sparat." in each.text and 'value="2026-11-23"' in each.text for each in answers)
    assert kept(engine) == [LIGHTING]


@pytest.mark.parametrize("path", [STAND, TYPING])
@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"themes": "atlantis"}, "Välj ett av alternativen."),
        ({"themes": "", "body": ""}, "Välj ett ämne eller skriv vad som sades."),
        ({"on": "2026-11-25"}, "Dagen ska vara i dag eller nyligen."),
        ({"on": "i går"}, "Skriv ett datum som 2026-05-12."),
    ],
)
def test_what_is_wrong_is_told_and_the_words_are_kept(
    kim: TestClient, engine: Engine, path: str, wrong: Entry, told: str
) -> None:
    answer = kim.post(path, data=entry(body=SAID) | wrong)

    assert answer.status_code == 422
    assert "<title>Fel: " in answer.text and told in answer.text
    assert wrong.get("body", SAID) in answer.text
    assert kept(engine) == []


def test_paper_is_typed_in_one_after_the_other(kim: TestClient, engine: Engine) -> None:
    about = {"known_place": "Dalby", "age": "65-", "gender": "man"}
    filled = entry(number=12) | about

    answers = [kim.post(TYPING, data=filled) for _ in range(2)]

    for page in (each.text for each in answers):
        assert "Formulär 12 sparat" in page and 'name="number" value="13"' in page
        assert re.search(r'<input type="checkbox" name="themes"[^>]* autofocus>', page)
        assert 'value="2026-11-23"' in page and SAID not in page and filled["token"] not in page
    assert stored(engine) == [("2026-11-23", "paper", 0)]
    with reading(engine) as session:
        assert session.exec(select(Submission)).one().asides == ("Dalby", "65-", "man")


def test_the_paper_asks_what_the_web_asks_in_the_same_order(kim: TestClient) -> None:
    paper, typing = kim.get("/internt/papper/lund").text, kim.get(TYPING).text
    asked = ["themes", "known_place", "place", "body", "age", "gender"]

    assert re.findall(r'<section id="(\w+)">', paper) == asked
    assert list(dict.fromkeys(re.findall(r'name="(\w+)"', typing)))[-7:] == [*asked, "on"]
    assert paper.count("☐") > 29 + 5 + 4
    assert kim.get(TELL).text.count('name="themes"') == typing.count('name="themes"') == 29


@pytest.mark.parametrize("lpo_id", ["ystad", "atlantis"])
def test_other_areas_are_not_found(kim: TestClient, engine: Engine, lpo_id: str) -> None:
    ways = [kim.get(f"/internt/papper/{lpo_id}"), kim.get(f"/internt/papper/{lpo_id}/inskrivning")]
    elsewhere = f"/internt/papper/{lpo_id}/inskrivning"
    ways.append(kim.post(elsewhere, data=entry(lpo_id=lpo_id, number=1)))

    assert {each.status_code for each in ways} == {404}
    assert kim.post(TYPING, data=entry(lpo_id=lpo_id)).status_code == 422
    assert kept(engine) == []


def test_nothing_leads_back_to_a_voice_from_the_square(kim: TestClient) -> None:
    pressed = entry()
    sent(kim, pressed)

    answer = kim.post("/kvitto", data={"code": f"torg:{pressed['token']}"})

    assert answer.status_code == 422


def test_the_worker_is_a_script_that_is_never_kept(client: TestClient) -> None:
    answer = client.get("/sw.js")

    assert answer.headers["Content-Type"].split(";")[0].endswith("javascript")
    assert answer.headers["Cache-Control"] == "no-store"
