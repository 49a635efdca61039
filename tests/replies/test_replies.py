"""Every theme that ten spoke of gets an answer, and only then is the round closed."""

from datetime import timedelta
from typing import Any

import pytest
from pydantic import ValidationError
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, select

from app.audit.models import Line
from app.dialogues.models import Dialogue
from app.kit.errors import Conflict, Denied, Invalid
from app.replies import queries
from app.replies import service as replies
from app.replies.forms import ReplyForm
from app.replies.models import Answer, Reply
from app.submissions.ways import Heard
from tests.factories import (
    NOON,
    TODAY,
    House,
    a_charter,
    a_dialogue,
    a_promise,
    a_publication,
    a_submission,
    coded,
)

OVER = {"opens_on": "2026-10-01", "closes_on": "2026-11-20", "answer_on": "2026-11-23"}
NO = {"answer": "no", "body": "Gatan är privat."}
REFERRAL = {"answer": "referral", "referred_to": "Trafikverket"}


@pytest.fixture
def dialogue(session: Session, house: House) -> Dialogue:
    """A round that has ended; twenty-one spoke of light, ten of mopeds and nine of drugs."""
    dialogue = a_dialogue(session, house, **OVER)
    for theme, number in (("lighting", 21), ("traffic_nuisance", 10), ("drugs", 9)):
        heard: Heard = {"dialogue_id": dialogue.id, "channel": "torg"}
        coded(session, house, number, themes=[theme], heard=heard)
    return dialogue


def say(session: Session, house: House, dialogue: Dialogue, theme: str, **said: Any) -> Reply:
    form = ReplyForm.model_validate(said)
    return replies.reply(session, dialogue, theme, form, by=house.kim, at=NOON)


def test_themes_that_ten_spoke_of_are_owed_in_rounded_numbers(
    session: Session, dialogue: Dialogue
) -> None:
    owed = queries.owed(session, dialogue)

    assert {each.theme.id: each.voices for each in owed} == {
        "lighting": 20,
        "traffic_nuisance": None,
    }
    assert [each.reply for each in owed] == [None, None]


def test_the_round_is_not_closed_before_every_theme_has_its_reply(
    session: Session, house: House, dialogue: Dialogue
) -> None:
    with pytest.raises(Conflict) as none:
        replies.close(session, dialogue, by=house.kim, at=NOON)
    say(session, house, dialogue, "lighting", **NO)
    with pytest.raises(Conflict) as one:
        replies.close(session, dialogue, by=house.kim, at=NOON)
    say(session, house, dialogue, "traffic_nuisance", **REFERRAL)

    replies.close(session, dialogue, by=house.kim, at=NOON)

    names = {each.theme.id: each.theme.name for each in queries.owed(session, dialogue)}
    assert all(name in none.value.sentence for name in names.values())
    assert names["traffic_nuisance"] in one.value.sentence
    assert names["lighting"] not in one.value.sentence
    assert dialogue.closed_at == NOON and dialogue.closed_by_id == house.kim.account_id
    assert "dialogue.closed" in {line.verb for line in session.exec(select(Line))}


def test_it_is_not_closed_while_words_are_unread(
    session: Session, house: House, dialogue: Dialogue
) -> None:
    say(session, house, dialogue, "lighting", **NO)
    say(session, house, dialogue, "traffic_nuisance", **NO)
    a_submission(session, heard={"dialogue_id": dialogue.id, "channel": None})

    with pytest.raises(Conflict, match="Ett inspel i dialogen har inget tema än."):
        replies.close(session, dialogue, by=house.kim, at=NOON)


def test_it_is_neither_answered_nor_closed_while_it_is_open(session: Session, house: House) -> None:
    dialogue = a_dialogue(session, house)
    heard: Heard = {"dialogue_id": dialogue.id, "channel": None}
    coded(session, house, 10, heard=heard)

    with pytest.raises(Conflict, match="Temat kan inte få svar än."):
        say(session, house, dialogue, "lighting", **NO)
    with pytest.raises(Conflict, match="Dialogen pågår än."):
        replies.close(session, dialogue, by=house.kim, at=NOON)
    assert queries.answered(session, dialogue, on=TODAY) == []


@pytest.mark.parametrize("theme", ["drugs", "atlantis"])
def test_a_theme_that_fewer_than_ten_spoke_of_gets_no_reply(
    session: Session, house: House, dialogue: Dialogue, theme: str
) -> None:
    with pytest.raises(Conflict):
        say(session, house, dialogue, theme, **NO)


def test_a_promise_is_pointed_at_only_when_the_area_has_it(
    session: Session, house: House, dialogue: Dialogue
) -> None:
    charter = a_charter(session, house)
    promise = a_promise(session, charter, house)
    with pytest.raises(Invalid):
        say(session, house, dialogue, "lighting", answer="promise", promise_id=promise.id)

    a_publication(session, charter, house)
    reply = say(session, house, dialogue, "lighting", answer="promise", promise_id=promise.id)

    assert reply.answer is Answer.PROMISE and reply.body == ""


def test_a_reply_said_anew_takes_the_place_of_the_old_and_keeps_its_number(
    session: Session, house: House, dialogue: Dialogue
) -> None:
    say(session, house, dialogue, "lighting", **NO)
    heard: Heard = {"dialogue_id": dialogue.id, "channel": None}
    coded(session, house, 20, heard=heard)

    say(session, house, dialogue, "lighting", **REFERRAL)

    (reply,) = queries.of_dialogue(session, dialogue.id)
    assert (reply.answer, reply.body, reply.voices) == (Answer.REFERRAL, "", 20)


def test_only_writers_of_the_area_reply_and_close(
    session: Session, house: House, dialogue: Dialogue
) -> None:
    form = ReplyForm.model_validate(NO)

    with pytest.raises(Denied):
        replies.reply(session, dialogue, "lighting", form, by=house.ola, at=NOON)
    with pytest.raises(Denied):
        replies.close(session, dialogue, by=house.ola, at=NOON)


def test_what_is_closed_is_closed(session: Session, house: House) -> None:
    dialogue = a_dialogue(session, house, **OVER)
    replies.close(session, dialogue, by=house.kim, at=NOON)

    with pytest.raises(Conflict, match="Dialogen är avslutad"):
        replies.close(session, dialogue, by=house.kim, at=NOON + timedelta(days=1))
    with pytest.raises(Conflict, match="Dialogen är avslutad"):
        say(session, house, dialogue, "lighting", **NO)


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({"answer": "no"}, "body"),
        ({"answer": "no", "body": " "}, "body"),
        ({"answer": "referral", "body": "Någon annan."}, "referred_to"),
        ({"answer": "promise", "body": "Vi lovar."}, "promise_id"),
    ],
)
def test_an_answer_says_what_it_owes(sent: dict[str, str], field: str) -> None:
    with pytest.raises(ValidationError) as problem:
        ReplyForm.model_validate(sent)

    assert problem.value.errors()[0]["ctx"]["field"] == field


def test_the_database_refuses_a_no_without_a_reason(
    session: Session, house: House, dialogue: Dialogue
) -> None:
    key: dict[str, Any] = {"dialogue_id": dialogue.id, "theme_id": "lighting", "replied_on": TODAY}

    with pytest.raises(IntegrityError), session.begin_nested():
        session.add(Reply(**key, voices=None, replied_by_id=house.kim.account_id))
        session.flush()
