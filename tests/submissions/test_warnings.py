"""Before sending: 112 for danger that goes on, and the right way for what is about a person."""

import re
from html import unescape
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine

from app.submissions.forms import Step
from app.submissions.person_report import person_report
from tests.submissions.telling import (
    PLACE,
    TELL,
    WORDS,
    answers,
    carried,
    kept,
    reviewed,
    tell,
)

FIGHT = "De slåss med knivar på torget just nu!"
REPORT = "Kalle Svensson på Storgatan 5 säljer knark."
DANGER, PERSON = 'id="danger"', 'id="report"'
BUTTON = "Skicka inte, visa hur jag tipsar i stället"


def review(client: TestClient, **said: Any) -> str:
    """What the review page shows."""
    page = client.post(TELL, data=answers(Step.WORDS, Step.REVIEW, **said))
    assert page.status_code == 200
    return unescape(page.text)


def tips(client: TestClient, **said: Any) -> Any:
    """The answer to the button of the review page, with all that it carries."""
    page = review(client, **said)
    (address,) = re.findall(r'formaction="([^"]+)"', page)
    return client.post(address, data=carried(page))


def test_danger_shows_112_before_everything_else(client: TestClient) -> None:
    page = review(client, body=FIGHT)

    before, _, after = page.partition('<dl class="answers">')
    assert DANGER in before and 'href="tel:112"' in before and 'href="tel:11414"' in before
    assert "Vi frågar på grund av «slåss»" in " ".join(before.split())
    assert ">Skicka</button>" in after


@pytest.mark.parametrize("body", [WORDS, "De sköt här förra året.", "Ingen slåss här nu."])
def test_other_words_show_neither(client: TestClient, body: str) -> None:
    page = review(client, body=body)

    assert DANGER not in page and PERSON not in page and BUTTON not in page


@pytest.mark.parametrize("body", [FIGHT, REPORT])
def test_it_can_be_sent_all_the_same(client: TestClient, engine: Engine, body: str) -> None:
    tell(client, body=body, person="ja")

    assert kept(engine) == [("lund", PLACE, body, {"lighting", "traffic_nuisance"})]


def test_a_report_about_a_person_says_where_it_belongs(client: TestClient) -> None:
    page = review(client, body=REPORT)

    assert PERSON in page and BUTTON in page and "socialtjänst" in page
    assert "Det här är ingen polisanmälan" in page
    assert "«Kalle Svensson», «Storgatan 5», «säljer» och «knark»" in page


@pytest.mark.parametrize(
    ("texts", "is_report"),
    [
        (["Bilen ABC 123 kör för fort varje kväll."], True),
        (["Det säljs knark, langarna står där.", "Storgatan 5"], True),
        (["Anna Berg sells drugs."], True),
        (["Anna Berg är en fin granne."], False),
        (["Någon säljer knark vid stationen."], False),
        (["Lampan vid Storgatan 5 är trasig."], False),
        ([""], False),
    ],
)
def test_it_takes_both_a_person_and_a_deed(texts: list[str], is_report: bool) -> None:
    assert (person_report(texts, is_said=False) is not None) is is_report


def test_who_says_that_it_is_about_a_person_is_told_too(client: TestClient) -> None:
    page = client.post(TELL, data=answers(Step.PLACE, Step.WORDS)).text
    assert "Gäller det en viss person?" in page and 'name="person" value="ja"' in page

    page = review(client, person="ja")

    assert PERSON in page and BUTTON in page and "på grund av" not in page


def test_not_sending_gives_the_words_back_and_keeps_nothing(
    client: TestClient, engine: Engine
) -> None:
    answer = tips(client, body=REPORT)

    assert answer.status_code == 200 and answer.headers["Cache-Control"] == "no-store"
    page = unescape(answer.text)
    assert "Inget är skickat och inget är sparat hos oss." in page
    assert f'<p class="said" dir="auto">{REPORT}</p>' in page and PLACE in page
    for channel in ("tel:112", "tel:11414", "https://polisen.se/tips", "orosanmälan"):
        assert channel in page
    assert kept(engine) == [] and 'class="receipt"' not in page


def test_who_thinks_again_comes_back_to_the_review_with_everything(client: TestClient) -> None:
    back = carried(tips(client, body=REPORT).text) | {"to": Step.REVIEW.value}

    page = unescape(client.post(TELL, data=back).text)

    assert "Stämmer det här?" in page and REPORT in page and BUTTON in page


def test_what_is_asked_about_a_person_is_not_stored(client: TestClient, engine: Engine) -> None:
    assert reviewed(client, person="ja")["person"] == ["ja"]

    tell(client, person="ja")

    with engine.connect() as connection:
        (row,) = connection.exec_driver_sql("SELECT * FROM submission").mappings()
    assert "ja" not in row.values() and "person" not in row


@pytest.mark.parametrize(
    "sent", [{}, {"body": "x" * 5000}, {"body": "<script>"}, {"other": "1"}, {"person": "x" * 999}]
)
def test_whatever_is_sent_the_channels_are_shown(client: TestClient, sent: dict[str, str]) -> None:
    answer = client.post(f"{TELL}/tipsa", data=sent)

    assert answer.status_code == 200 and "114 14" in answer.text
    assert "<script>" not in answer.text


def test_there_are_no_channels_for_an_area_that_does_not_exist(client: TestClient) -> None:
    assert client.post("/tyck-till/atlantis/tipsa", data={}).status_code == 404
