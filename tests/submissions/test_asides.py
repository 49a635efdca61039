"""What may be left out: a place from the list, and about oneself; never beside the words."""

from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import Session, select

from app.areas import queries as areas
from app.kit.database import reading, writing
from app.submissions.forms import Step
from app.submissions.models import Submission
from tests.factories import LUND, House, a_submission, sign_in
from tests.submissions.telling import TELL, answers, kept, reviewed, tell

ASIDES: dict[str, Any] = {"known_place": "Dalby", "age": "30-64", "gender": "kvinna"}


def kept_asides(engine: Engine) -> list[tuple[str | None, ...]]:
    with reading(engine) as session:
        return [each.asides for each in session.exec(select(Submission))]


@pytest.mark.parametrize(
    ("said", "stored"),
    [
        ({}, (None, None, None)),
        ({"known_place": "", "age": "", "gender": ""}, (None, None, None)),
        (ASIDES, ("Dalby", "30-64", "kvinna")),
    ],
)
def test_what_was_said_beside_the_words_is_kept_and_nothing_else(
    client: TestClient, engine: Engine, said: dict[str, str], stored: tuple[str | None, ...]
) -> None:
    tell(client, **said)

    assert kept_asides(engine) == [stored]


def test_the_last_question_says_why_it_is_asked_and_may_be_skipped(client: TestClient) -> None:
    page = client.post(TELL, data=answers(Step.WORDS, Step.ABOUT)).text

    assert "Vi frågar för att se vilka som inte kommer till tals." in page
    assert page.count(' value="" id="') == page.count(" checked>") == 2  # Vill inte svara, twice
    _, _, skip = page.partition("</form>")
    assert "Hoppa över" in skip and 'type="radio"' not in skip and 'name="age" ' not in skip


def test_the_review_shows_them_in_words(client: TestClient) -> None:
    page = client.post(TELL, data=answers(Step.ABOUT, Step.REVIEW, **ASIDES)).text

    assert "30–64 år, Kvinna" in page
    assert "<bdi>Dalby</bdi>, <bdi>" in page
    assert "Med den, och utan att säga vem du är" in page


@pytest.mark.parametrize(
    ("field", "step"),
    [("known_place", "Var är det?"), ("age", "Om dig"), ("gender", "Om dig")],
)
def test_an_answer_that_is_not_on_the_list_is_asked_again(
    client: TestClient, engine: Engine, field: str, step: str
) -> None:
    answer = client.post(TELL, data=reviewed(client) | {field: "Atlantis"})

    assert answer.status_code == 422
    assert "Välj ett av alternativen." in answer.text and f"<h1>{step}" in answer.text
    assert kept(engine) == []


@pytest.mark.parametrize("changed", ASIDES)
def test_the_same_code_with_other_asides_is_refused(client: TestClient, changed: str) -> None:
    form = reviewed(client, **ASIDES)
    client.post(TELL, data=form)

    assert client.post(TELL, data=form | {changed: ""}).status_code == 409


@pytest.mark.parametrize(
    ("lpo_id", "some", "not_some"),
    [("lund", "Dalby", "Ystad"), ("sodermalm", "Södermalm", "Bromma"), ("ystad", "Ystad", "Dalby")],
)
def test_the_places_to_choose_from_are_the_areas_own(
    session: Session, lpo_id: str, some: str, not_some: str
) -> None:
    lpo = areas.lpo(session, lpo_id)
    assert lpo is not None

    found = areas.known_places(session, lpo)

    assert not_some not in found
    assert some in found or lpo_id == some.lower()


def test_staff_see_the_place_and_never_the_person(
    client: TestClient, engine: Engine, house: House
) -> None:
    with writing(engine) as session:
        address = f"/internt/inspel/{a_submission(session, LUND, **ASIDES).id}"
    sign_in(client, engine, "kim")
    client.post(f"{address}/lasning")

    pages = [client.get(path).text for path in (address, "/internt/inspel")]

    assert "<bdi>Dalby</bdi>" in pages[0]
    assert not any(word in page for page in pages for word in ("30–64", "30-64", "vinna"))


def test_asides_are_asked_in_english_too(client: TestClient) -> None:
    page: Any = client.post(f"/en{TELL}", data=answers(Step.WORDS, Step.ABOUT)).text

    assert "About you, if you like" in page and "Skip" in page
