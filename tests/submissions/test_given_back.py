"""When nothing can be stored: the words come back with a sentence, and go out again unchanged."""

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import Engine, create_engine

from app.kit.intake import Desk
from app.submissions.forms import Step
from tests.submissions.telling import PLACE, TELL, WORDS, answers, carried, code_in, kept, reviewed

SENTENCE = "Dina ord finns kvar här på sidan."


@pytest.fixture
def nowhere() -> Engine:
    return create_engine("sqlite:////no/such/folder/at.all")


def test_the_words_come_back_and_can_be_sent_when_there_is_room(
    app: FastAPI, client: TestClient, engine: Engine
) -> None:
    form, desk = reviewed(client), app.state.desk

    app.state.desk = Desk(engine, room=0)
    back = client.post(TELL, data=form)
    app.state.desk = desk
    again = client.post(TELL, data=carried(back.text) | {"to": "skicka"})

    assert (back.status_code, back.headers["Retry-After"]) == (503, "10")
    assert SENTENCE in back.text and WORDS in back.text
    assert again.status_code == 200
    assert code_in(again.text) in form["code"][0]
    assert kept(engine) == [("lund", PLACE, WORDS, {"lighting", "traffic_nuisance"})]


@pytest.mark.parametrize("kind", ["sqlite"])
def test_the_words_come_back_when_the_database_is_gone(
    app: FastAPI, client: TestClient, nowhere: Engine
) -> None:
    form = reviewed(client)
    app.state.engine, app.state.desk = nowhere, Desk(nowhere)

    back = client.post(TELL, data=form)

    assert back.status_code == 503
    assert {name: carried(back.text)[name] for name in ("body", "themes", "place", "code")} == {
        name: form[name] for name in ("body", "themes", "place", "code")
    }


@pytest.mark.parametrize("kind", ["sqlite"])
def test_the_words_come_back_from_the_pages_before_too(
    app: FastAPI, client: TestClient, nowhere: Engine
) -> None:
    app.state.engine = nowhere

    back = client.post(TELL, data=answers(Step.WORDS, Step.REVIEW))

    assert back.status_code == 503
    assert SENTENCE in back.text
    assert carried(back.text)["body"] == [WORDS] and 'name="to" value="granska"' in back.text


@pytest.mark.parametrize("kind", ["sqlite"])
def test_it_is_said_in_english_too(app: FastAPI, client: TestClient, nowhere: Engine) -> None:
    form = reviewed(client)
    app.state.desk = Desk(nowhere)

    back = client.post(f"/en{TELL}", data=form)

    assert "Your words are still here on this page." in back.text
    assert 'action="/en/tyck-till/lund"' in back.text
