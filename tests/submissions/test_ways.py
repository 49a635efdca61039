"""Words are told apart by the dialogue and the channel they came by, and never refused for it."""

from datetime import date, timedelta

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import Session, select

from app.kit.database import reading, writing
from app.kit.tokens import seal
from app.submissions.forms import Step
from app.submissions.models import Submission
from app.submissions.ways import NOWHERE, opened, sealed
from tests.factories import LUND, TODAY, YSTAD, House, a_dialogue
from tests.submissions.telling import TELL, answers, carried, reviewed

KEY = "a key"
LATE = TODAY + timedelta(days=90)


@pytest.fixture
def dialogue_id(engine: Engine, house: House) -> int:
    with writing(engine) as session:
        return a_dialogue(session, house).id


def came_by(engine: Engine) -> list[tuple[int | None, str | None]]:
    with reading(engine) as session:
        return [(each.dialogue_id, each.channel) for each in session.exec(select(Submission))]


@pytest.mark.parametrize(
    ("query", "channel"), [("?kanal=torg", "torg"), ("?kanal=okänd", None), ("", None)]
)
def test_the_channel_is_carried_from_the_first_page_to_the_last(
    client: TestClient, engine: Engine, dialogue_id: int, query: str, channel: str | None
) -> None:
    first = carried(client.get(f"{TELL}{query}").text)
    place = client.post(TELL, data=answers(Step.THEME, Step.PLACE, heard=first["heard"]))

    sent = client.post(TELL, data=reviewed(client, heard=carried(place.text)["heard"]))

    assert sent.status_code == 200
    assert came_by(engine) == [(dialogue_id, channel)]


@pytest.mark.parametrize("made_up", ["lund 2030-01-01 1 torg", "x" * 500, "åäö", " "])
@pytest.mark.usefixtures("dialogue_id")
def test_what_was_made_up_leads_nowhere_and_is_no_error(
    client: TestClient, engine: Engine, made_up: str
) -> None:
    answer = client.post(TELL, data=reviewed(client, heard=made_up))

    assert answer.status_code == 200
    assert came_by(engine) == [(None, None)]


@pytest.mark.usefixtures("dialogue_id")
def test_the_page_is_the_same_for_everyone(client: TestClient) -> None:
    for path in (TELL, f"{TELL}?kanal=torg"):
        first, again = client.get(path), client.get(path, headers={"Cookie": "a=b"})
        assert first.text == again.text
        assert first.headers["Cache-Control"].startswith("public")
    assert "heard" not in carried(client.get("/tyck-till/ystad?kanal=torg").text)


@pytest.mark.parametrize(
    ("lpo_id", "on", "key"), [(YSTAD, TODAY, KEY), (LUND, LATE, KEY), (LUND, TODAY, "other")]
)
def test_a_seal_opens_in_its_area_its_time_and_with_its_key_only(
    session: Session, house: House, lpo_id: str, on: date, key: str
) -> None:
    dialogue = a_dialogue(session, house)
    field = sealed(session, LUND, "torg", key=KEY, on=TODAY)
    right = {"dialogue_id": dialogue.id, "channel": "torg"}

    assert opened(field, LUND, key=KEY, on=TODAY) == right
    assert opened(field, lpo_id, key=key, on=on) == NOWHERE
    assert opened(seal("a receipt code", KEY), LUND, key=KEY, on=TODAY) == NOWHERE


def test_sent_again_when_the_round_is_over_it_is_the_same(
    client: TestClient, engine: Engine, dialogue_id: int
) -> None:
    form = reviewed(client, heard=carried(client.get(TELL).text)["heard"])

    assert client.post(TELL, data=form).status_code == 200
    assert client.post(TELL, data=form | {"heard": ""}).status_code == 200

    assert came_by(engine) == [(dialogue_id, None)]
