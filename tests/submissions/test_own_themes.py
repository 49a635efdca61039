"""Themes of an area's own, from the resident who chooses one to the count that is published."""

from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import Session, select

from app.disclosure.tables import THEME
from app.identity.actor import Actor
from app.kit.database import reading, writing
from app.kit.errors import Invalid
from app.submissions import exact, recoding
from app.submissions import service as submissions
from app.submissions.models import Coding, Mention, PastCoding
from app.themes.models import Theme
from app.themes.suggest import suggest
from tests.factories import LUND, NOON, TODAY, YSTAD, House, a_submission, coded, sign_in
from tests.submissions.telling import reviewed
from tests.submissions.test_desk import opened, ticked, told
from tests.themes.own import TRACTORS, merged, own, split

NAME = str(TRACTORS["name_sv"])
TELL = "/tyck-till/lund"


@pytest.fixture
def theme_id(engine: Engine, house: House) -> str:
    with writing(engine) as session:
        return own(session, house).id


def by_theme(session: Session) -> dict[str, int]:
    """The exact counts of Lund that are not nothing."""
    cells = exact.counted(session, 2026)[LUND][THEME.name].cells
    return {key: count for key, count in cells.items() if count}


def waiting(session: Session, who: Actor) -> list[str]:
    return [each.id for each in recoding.waiting_for(session, who)]


def mentioned(engine: Engine) -> list[str]:
    with reading(engine) as session:
        return sorted(session.exec(select(Mention.theme_id)))


def test_it_can_be_chosen_in_its_own_area_only(client: TestClient, theme_id: str) -> None:
    here, there = client.get(TELL).text, client.get("/tyck-till/ystad").text

    assert NAME in here.split("Fler ämnen")[0] and f'value="{theme_id}"' in here
    assert NAME not in there and theme_id not in there
    assert "Tractors by the lake" in client.get(f"/en{TELL}").text


def test_it_is_on_the_form_of_paper_too(kim: TestClient, theme_id: str) -> None:
    assert NAME in kim.get("/internt/papper/lund").text
    assert theme_id in kim.get("/internt/papper/lund/inskrivning").text


def test_a_resident_sends_it_and_reads_its_name_before(
    client: TestClient, engine: Engine, theme_id: str
) -> None:
    form = reviewed(client, themes=[theme_id])

    assert client.post(TELL, data=form).status_code == 200
    assert mentioned(engine) == [theme_id]


def test_a_theme_that_came_after_the_first_voice_is_taken_at_the_desk(
    client: TestClient, engine: Engine, house: House
) -> None:
    assert client.post(TELL, data=reviewed(client)).status_code == 200
    with writing(engine) as session:
        made = own(session, house).id

    assert client.post(TELL, data=reviewed(client, themes=[made])).status_code == 200

    assert made in mentioned(engine)


def test_the_desk_asks_the_database_nothing_more_for_the_next_voice(
    client: TestClient, engine: Engine, theme_id: str, statements: list[str]
) -> None:
    client.post(TELL, data=reviewed(client, themes=[theme_id]))
    form = reviewed(client, themes=[theme_id])
    statements.clear()

    assert client.post(TELL, data=form).status_code == 200

    assert [each for each in statements if each.startswith("SELECT")] == []
    assert len(mentioned(engine)) == 2 and statements  # so that the test can fail


def test_a_page_that_stood_open_while_it_ended_is_taken(
    client: TestClient, engine: Engine, house: House, theme_id: str
) -> None:
    form = reviewed(client, themes=[theme_id])
    with writing(engine) as session:
        split(session, house, session.get_one(Theme, theme_id), "Ett", "Två")

    assert client.post(TELL, data=form).status_code == 200
    assert mentioned(engine) == [theme_id]
    assert f'value="{theme_id}"' not in client.get(TELL).text


def test_that_of_another_area_is_not_taken(
    client: TestClient, engine: Engine, theme_id: str
) -> None:
    form = reviewed(client, themes=[theme_id])

    answer = client.post("/tyck-till/ystad", data=form)

    assert answer.status_code == 422 and mentioned(engine) == []


def test_its_own_words_suggest_it_in_its_area(
    kim: TestClient, engine: Engine, theme_id: str
) -> None:
    page = opened(kim, told(engine, body="Epadunk hela natten."))
    assert f"Förslag: {NAME}, därför att: epadunk" in page
    assert ticked(page) == {"lighting"}

    sign_in(kim, engine, "ola")
    assert NAME not in opened(kim, told(engine, lpo_id=YSTAD, body="Epadunk hela natten."))


def test_no_suggestion_of_it_is_stored_until_a_person_chooses(
    kim: TestClient, engine: Engine, theme_id: str
) -> None:
    opened(kim, told(engine, body="Epadunk hela natten."))

    with reading(engine) as session:
        assert suggest("Epadunk", [session.get_one(Theme, theme_id)])
        assert session.exec(select(Coding)).all() == []
    assert mentioned(engine) == ["lighting"]


def test_a_voice_is_counted_as_the_parent_and_once(session: Session, house: House) -> None:
    made = own(session, house)
    coded(session, house, 2, themes=[made.id])
    coded(session, house, 1, themes=[made.id, "traffic_nuisance", "drugs"])

    assert by_theme(session) == {"traffic_nuisance": 3, "drugs": 1}


def test_no_merge_and_no_split_moves_what_was_counted(session: Session, house: House) -> None:
    """So that what is released later only grows, and the attack needs no new case."""
    one, other, third = (own(session, house, name) for name in ("Ett", "Två", "Tre"))
    for each in (one, other, third):
        coded(session, house, 2, themes=[each.id, "drugs"])
    before = exact.counted(session, 2026)

    merged(session, house, one, other.id)
    split(session, house, other, "Fyra", "Fem")
    merged(session, house, third, "traffic_nuisance")

    assert exact.counted(session, 2026) == before
    assert by_theme(session) == {"traffic_nuisance": 6, "drugs": 6}


def test_what_was_split_waits_for_a_person_and_keeps_the_old_till_then(
    session: Session, house: House
) -> None:
    made = own(session, house)
    (voice,) = coded(session, house, 1, themes=[made.id])
    assert waiting(session, house.kim) == []

    one, _ = split(session, house, made, "Ett", "Två")

    assert waiting(session, house.kim) == [voice.id] and waiting(session, house.ola) == []
    assert [each.theme_id for each in voice.codings] == [made.id]
    submissions.code(session, voice, [one.id], by=house.kim, at=NOON, on=TODAY)
    assert waiting(session, house.kim) == []


def test_what_was_merged_into_it_waits_too_and_what_was_merged_elsewhere_does_not(
    session: Session, house: House
) -> None:
    one, other, third = (own(session, house, name) for name in ("Ett", "Två", "Tre"))
    (voice,) = coded(session, house, 1, themes=[one.id])
    coded(session, house, 1, themes=[third.id])
    merged(session, house, one, other.id)
    merged(session, house, third, "traffic_nuisance")

    split(session, house, other, "Fyra", "Fem")

    assert waiting(session, house.kim) == [voice.id]


def test_the_queue_and_the_words_say_that_it_was_split(
    kim: TestClient, engine: Engine, house: House
) -> None:
    with writing(engine) as session:
        made = own(session, house)
        (voice,) = coded(session, house, 1, themes=[made.id])
        split(session, house, made, "Ett", "Två")
        address = f"/internt/inspel/{voice.id}"

    queue = kim.get("/internt/inspel").text
    assert address in queue.split("Att koda om")[1].split("Med tema")[0]
    page = opened(kim, address)
    assert f"Hade temat {NAME}, som har delats." in page and "Två" in page
    assert ticked(page) == set()


def test_what_was_merged_is_ticked_as_what_it_is_read_as(
    kim: TestClient, engine: Engine, house: House
) -> None:
    with writing(engine) as session:
        made = own(session, house)
        (voice,) = coded(session, house, 1, themes=[made.id])
        merged(session, house, made, "traffic_nuisance")
        address = f"/internt/inspel/{voice.id}"

    assert ticked(opened(kim, address)) == {"traffic_nuisance"}
    assert NAME not in kim.get("/internt/inspel").text


def test_only_what_is_offered_there_can_be_given(session: Session, house: House) -> None:
    made, voice = own(session, house), a_submission(session)
    stranger = a_submission(session, YSTAD)
    with pytest.raises(Invalid):
        submissions.code(session, stranger, [made.id], by=house.ola, at=NOON, on=TODAY)
    merged(session, house, made, "traffic_nuisance")

    with pytest.raises(Invalid):
        submissions.code(session, voice, [made.id], by=house.kim, at=NOON, on=TODAY)


def test_what_is_coded_anew_leaves_the_rest_as_it_was(session: Session, house: House) -> None:
    voice = a_submission(session)
    yesterday = TODAY.replace(day=23)
    code: dict[str, Any] = {"by": house.kim, "at": NOON}
    submissions.code(session, voice, ["lighting", "drugs"], on=yesterday, **code)

    submissions.code(session, voice, ["lighting", "fraud"], on=TODAY, **code)

    days = {each.theme_id: each.coded_on for each in voice.codings}
    assert days == {"lighting": yesterday, "fraud": TODAY}
    (past,) = session.exec(select(PastCoding))
    assert (past.theme_id, past.coded_on, past.ended_on) == ("drugs", yesterday, TODAY)
