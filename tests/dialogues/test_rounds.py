"""A round is announced, changed and met in by those who write in its areas, until it is closed."""

from typing import Any

import pytest
from pydantic import ValidationError
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, select

from app.audit.models import Line
from app.dialogues import policy, queries
from app.dialogues import service as dialogues
from app.dialogues.forms import DialogueForm, Frame, OccasionForm
from app.dialogues.models import Dialogue, Occasion
from app.identity.actor import Actor
from app.kit.errors import Conflict, Denied, Invalid
from tests.factories import (
    LUND,
    NOON,
    ROUND,
    SQUARE,
    TODAY,
    YSTAD,
    House,
    a_dialogue,
    an_occasion,
)

FRAME = {name: value for name, value in ROUND.items() if name not in {"kind", "lpos"}}


def verbs(session: Session) -> list[str]:
    return [line.verb for line in session.exec(select(Line).order_by(Line.id))]  # type: ignore[arg-type]


def test_a_round_has_its_time_its_places_and_its_ways_in(session: Session, house: House) -> None:
    dialogue = a_dialogue(session, house)

    assert dialogue.slug == "trygga-lund-2026"
    assert dialogue.places == {LUND}
    assert "lund" in {each.slug for each in dialogue.municipalities}
    assert [each.name for each in dialogue.channels] == ["Affisch", "Torg"]
    assert dialogue.spoken == [("sv", "Svenska"), ("en", "English")]
    assert dialogue.is_open(TODAY) and not dialogue.has_ended(TODAY)
    assert verbs(session) == ["dialogue.begun"]


def test_two_rounds_of_one_name_have_two_addresses(session: Session, house: House) -> None:
    slugs = [a_dialogue(session, house).slug for _ in range(3)]

    assert slugs == ["trygga-lund-2026", "trygga-lund-2026-2", "trygga-lund-2026-3"]


@pytest.mark.parametrize("lpos", [[YSTAD], [LUND, YSTAD], [LUND, "atlantis"]])
def test_nobody_announces_for_an_area_that_is_not_theirs(
    session: Session, house: House, lpos: list[str]
) -> None:
    with pytest.raises(Denied):
        a_dialogue(session, house, lpos=lpos)


def test_a_kommun_must_lie_in_the_area(session: Session, house: House) -> None:
    with pytest.raises(Invalid):
        a_dialogue(session, house, municipalities=["kiruna"])


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"closes_on": "2026-10-01"}, "closes_on"),
        ({"answer_on": "2026-12-01"}, "answer_on"),
        ({"channels": ["rökt sill"]}, "channels"),
        ({"languages": ["tlh"]}, "languages"),
    ],
)
def test_a_frame_that_does_not_hold_is_told_at_its_field(wrong: dict[str, Any], field: str) -> None:
    with pytest.raises(ValidationError) as problem:
        DialogueForm.model_validate(ROUND | wrong)

    assert problem.value.errors()[0]["ctx"]["field"] == field


def test_the_database_refuses_a_time_that_runs_backwards(session: Session, house: House) -> None:
    dialogue = a_dialogue(session, house)

    with pytest.raises(IntegrityError), session.begin_nested():
        dialogue.closes_on = dialogue.opens_on.replace(year=2025)
        session.flush()
    session.expire(dialogue)


def test_the_frame_may_change_and_the_address_stays(session: Session, house: House) -> None:
    dialogue = a_dialogue(session, house)
    form = Frame.model_validate(FRAME | {"title": "Tryggare Lund", "channels": ["torg", "skola"]})

    dialogues.change(session, dialogue, form, by=house.kim, at=NOON)

    assert (dialogue.title, dialogue.slug) == ("Tryggare Lund", "trygga-lund-2026")
    assert [each.slug for each in dialogue.channels] == ["torg", "skola"]
    assert verbs(session)[-1] == "dialogue.changed"


def test_the_same_occasion_twice_is_one(session: Session, house: House) -> None:
    dialogue = a_dialogue(session, house)

    first, again = (an_occasion(session, dialogue, house) for _ in range(2))

    assert first is again and first.hours == "11.00–14.30"
    assert verbs(session) == ["dialogue.begun", "occasion.added"]


def test_occasions_come_in_the_order_of_the_clock(session: Session, house: House) -> None:
    dialogue = a_dialogue(session, house)
    for day, place in (("2026-12-01", "Sist"), ("2026-11-20", "Förr"), ("2026-11-28", "Näst")):
        an_occasion(session, dialogue, house, day=day, place=place)

    session.expire(dialogue)

    assert [each.place for each in dialogue.occasions] == ["Förr", "Näst", "Sist"]
    assert [each.place for each in dialogue.coming(TODAY)] == ["Näst", "Sist"]


def test_an_occasion_ends_after_it_begins() -> None:
    with pytest.raises(ValidationError):
        OccasionForm.model_validate(SQUARE | {"to_time": "11:00"})


def test_an_occasion_can_be_cancelled(session: Session, house: House) -> None:
    occasion = an_occasion(session, a_dialogue(session, house), house)

    dialogues.cancel(session, occasion, by=house.kim, at=NOON)
    session.flush()

    assert session.exec(select(Occasion)).all() == []
    assert verbs(session)[-1] == "occasion.cancelled"


def test_a_closed_round_changes_no_more(session: Session, house: House) -> None:
    dialogue = a_dialogue(session, house)
    dialogue.closed_at = NOON

    with pytest.raises(Conflict):
        an_occasion(session, dialogue, house)
    assert not policy.may_write(house.sam, dialogue)


def test_only_those_of_the_area_know_of_a_round_at_their_desks(
    session: Session, house: House
) -> None:
    dialogue = a_dialogue(session, house)
    reader = Actor(**vars(house.kim) | {"duties": frozenset({("read", LUND)})})

    assert queries.seen_by(session, house.kim) == [dialogue]
    assert queries.seen_by(session, house.ola) == []
    assert policy.may_see(reader, dialogue) and not policy.may_write(reader, dialogue)
    with pytest.raises(Denied):
        dialogues.guard(dialogue, by=reader)


@pytest.mark.parametrize("heard", ["staff", "partners"])
def test_rounds_of_staff_and_partners_are_never_public(
    session: Session, house: House, heard: str
) -> None:
    dialogue = a_dialogue(session, house, kind=heard)
    an_occasion(session, dialogue, house)

    assert queries.public(session) == queries.public_in_lpo(session, LUND) == []
    assert queries.occasions_in_lpo(session, LUND) == []
    assert queries.public_by_slug(session, dialogue.slug) is None
    assert queries.heard_in(session, LUND, "torg", on=TODAY) == (None, None)
    assert queries.seen_by(session, house.sam) == [dialogue]


@pytest.mark.parametrize(
    ("channel", "kept"), [("torg", "torg"), ("", None), ("webb", None), ("'; --", None)]
)
def test_words_belong_to_the_open_round_and_to_a_channel_it_has(
    session: Session, house: House, channel: str, kept: str | None
) -> None:
    dialogue = a_dialogue(session, house)

    assert queries.heard_in(session, LUND, channel, on=TODAY) == (dialogue.id, kept)
    assert queries.heard_in(session, YSTAD, channel, on=TODAY) == (None, None)
    assert queries.heard_in(session, LUND, channel, on=dialogue.answer_on) == (None, None)


def test_of_two_open_rounds_the_channel_decides(session: Session, house: House) -> None:
    first = a_dialogue(session, house)
    second = a_dialogue(session, house, channels=["skola"])

    assert queries.heard_in(session, LUND, "torg", on=TODAY) == (first.id, "torg")
    assert queries.heard_in(session, LUND, "skola", on=TODAY) == (second.id, "skola")
    assert queries.heard_in(session, LUND, "", on=TODAY) == (None, None)
    assert len(session.exec(select(Dialogue)).all()) == 2
