"""The desk: words are opened by somebody, in their own areas, and given themes."""

import re
from datetime import date
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import Session, select

from app.audit.models import Line
from app.identity.models import Account
from app.kit.database import reading, writing
from app.kit.errors import Invalid, Missing
from app.kit.tokens import opaque
from app.submissions import queries
from app.submissions import service as submissions
from app.submissions.models import Coding
from tests.factories import NOON, TODAY, YSTAD, House, a_submission, sign_in

WORDS = "Gångtunneln under järnvägen är mörk redan klockan fyra."
DESK = "/internt/inspel"
READ = "Texten visas när du öppnar den."


def told(engine: Engine, **said: Any) -> str:
    """The address where staff find what somebody told."""
    with writing(engine) as session:
        return f"{DESK}/{a_submission(session, **{'body': WORDS} | said).id}"


def opened(client: TestClient, address: str) -> str:
    """The page after the button "Läs"."""
    answer = client.post(f"{address}/lasning")
    assert answer.status_code == 200 and answer.url.path == address
    return answer.text


def coded(client: TestClient, address: str, *themes: str) -> str:
    """The page after the words were read and given those themes."""
    client.post(f"{address}/lasning")
    return client.post(f"{address}/kodning", data={"themes": list(themes)}).text


def ticked(page: str) -> set[str]:
    return set(re.findall(r'value="(\w+)" id="[\w-]+" checked', page))


def codings(engine: Engine) -> set[str]:
    with reading(engine) as session:
        return set(session.exec(select(Coding.theme_id)))


def audit(engine: Engine) -> list[tuple[str, str, str]]:
    """Who did what to what, in order."""
    with reading(engine) as session:
        lines = session.exec(
            select(Line, Account).where(Line.account_id == Account.id).order_by("at")
        )
        return [(account.slug, line.verb, line.subject) for line, account in lines]


def test_the_words_are_not_shown_before_they_are_opened(kim: TestClient, engine: Engine) -> None:
    address = told(engine, place="Järnvägsgatan")

    for page in (kim.get(DESK).text, kim.get(address).text):
        assert "Gångtunneln" not in page and "Järnvägsgatan" not in page
    assert READ in kim.get(address).text
    assert "Spara tema" not in kim.get(address).text


def test_the_words_are_shown_once_opened(kim: TestClient, engine: Engine) -> None:
    page = opened(kim, told(engine, place="Järnvägsgatan"))

    assert WORDS in page and "Järnvägsgatan" in page
    assert READ not in page


def test_opening_leaves_a_line_and_opening_again_none(kim: TestClient, engine: Engine) -> None:
    address = told(engine)

    opened(kim, address)
    opened(kim, address)

    subject = address.replace(f"{DESK}/", "submission:")
    assert audit(engine) == [("kim", "submission.read", subject)]


def test_one_persons_reading_opens_nothing_for_another(kim: TestClient, engine: Engine) -> None:
    address = told(engine)
    opened(kim, address)

    sign_in(kim, engine, "sam")

    assert WORDS not in kim.get(address).text
    assert WORDS in opened(kim, address)


def test_what_the_resident_ticked_is_ticked(kim: TestClient, engine: Engine) -> None:
    page = opened(kim, told(engine, themes=["lighting", "drugs"]))

    assert ticked(page) == {"lighting", "drugs"}


def test_giving_a_theme_moves_it_from_the_waiting_to_the_others(
    kim: TestClient, engine: Engine
) -> None:
    address = told(engine)
    assert "Ett inspel väntar på tema." in kim.get(DESK).text

    page = coded(kim, address, "unsafe_places")

    before, after = page.split("<h2>Med tema</h2>")
    assert "Inget väntar." in before and address not in before
    assert address in after and "Otrygga platser" in after


def test_coding_again_replaces_the_themes(kim: TestClient, engine: Engine) -> None:
    address = told(engine)
    coded(kim, address, "lighting", "drugs")

    coded(kim, address, "drugs", "fraud")

    assert codings(engine) == {"drugs", "fraud"}
    verbs = [verb for _, verb, _ in audit(engine)]
    assert verbs == ["submission.read", "submission.coded", "submission.coded"]


def test_nobody_gives_a_theme_to_words_they_have_not_read(kim: TestClient, engine: Engine) -> None:
    address = told(engine)

    answer = kim.post(f"{address}/kodning", data={"themes": ["fraud"]})

    assert answer.status_code == 403
    assert "Läs inspelet innan du ger det ett tema." in answer.text
    assert codings(engine) == set()


def test_what_was_coded_is_ticked_from_then_on(kim: TestClient, engine: Engine) -> None:
    address = told(engine)
    coded(kim, address, "fraud")

    page = opened(kim, address)

    assert ticked(page) == {"fraud"}


@pytest.mark.parametrize(
    "themes", [[], [""], ["weather"], ["lighting", "weather"], ["<b>"], ["x" * 200]]
)
def test_themes_that_do_not_exist_are_refused(
    kim: TestClient, engine: Engine, themes: list[str]
) -> None:
    address = told(engine)
    opened(kim, address)

    answer = kim.post(f"{address}/kodning", data={"themes": themes})

    assert answer.status_code == 422
    assert "<title>Fel: " in answer.text and "Välj minst ett tema." in answer.text
    assert WORDS in answer.text
    assert codings(engine) == set()


def test_a_refused_coding_leaves_the_old_one(kim: TestClient, engine: Engine) -> None:
    address = told(engine)
    coded(kim, address, "lighting")

    coded(kim, address, "lighting", "weather")

    assert codings(engine) == {"lighting"}


def test_another_town_gets_the_page_of_what_does_not_exist(kim: TestClient, engine: Engine) -> None:
    address, missing = told(engine), f"{DESK}/{opaque()}"
    sign_in(kim, engine, "ola")

    for method, ending in (("GET", ""), ("POST", "/lasning"), ("POST", "/kodning")):
        real = kim.request(method, address + ending)
        unreal = kim.request(method, missing + ending)
        assert real.status_code == unreal.status_code == 404
        assert real.text.replace(address, "") == unreal.text.replace(missing, "")
    assert audit(engine) == [] and codings(engine) == set()


def test_another_town_is_not_in_the_queue(kim: TestClient, engine: Engine) -> None:
    address = told(engine)
    elsewhere = told(engine, lpo_id=YSTAD)

    assert address in kim.get(DESK).text and elsewhere not in kim.get(DESK).text
    sign_in(kim, engine, "ola")
    assert elsewhere in kim.get(DESK).text and address not in kim.get(DESK).text


@pytest.mark.parametrize("id_", ["1", "0" * 31, "G" * 32, "0" * 33, "../x", "%00", "0" * 32])
def test_an_address_that_cannot_be_is_not_found(kim: TestClient, id_: str) -> None:
    assert kim.get(f"{DESK}/{id_}").status_code == 404
    assert kim.post(f"{DESK}/{id_}/lasning").status_code == 404


def test_the_queue_begins_with_the_oldest_and_tells_only_the_day(
    kim: TestClient, engine: Engine
) -> None:
    days = [date(2026, 11, day) for day in (3, 1, 2)]
    by_day = {on: told(engine, on=on) for on in days}

    page = kim.get(DESK).text

    places = [page.index(by_day[on]) for on in sorted(days)]
    assert places == sorted(places)
    assert "1 november 2026" in page and "3 inspel väntar på tema." in page
    assert "kl." not in page and "11:00" not in page


def test_the_order_within_a_day_is_not_that_of_arrival(kim: TestClient, engine: Engine) -> None:
    arrived = [told(engine) for _ in range(8)]

    page = kim.get(DESK).text

    assert sorted(arrived, key=page.index) == sorted(arrived)


def test_a_long_queue_is_counted_whole(kim: TestClient, engine: Engine) -> None:
    with writing(engine) as session:
        for _ in range(queries.PAGE + 3):
            a_submission(session)

    page = kim.get(DESK).text

    assert f"{queries.PAGE + 3} inspel väntar på tema." in page
    assert page.count(f'href="{DESK}/') == queries.PAGE


def test_the_coded_begin_with_the_newest(kim: TestClient, engine: Engine) -> None:
    old, new = (told(engine, on=date(2026, 11, day)) for day in (1, 2))
    for address in (old, new):
        coded(kim, address, "lighting")

    page = kim.get(DESK).text

    assert page.index(new) < page.index(old)


def test_a_long_queue_takes_no_more_questions_than_a_short_one(
    kim: TestClient, engine: Engine, statements: list[str]
) -> None:
    told(engine)
    statements.clear()
    kim.get(DESK)
    short = len(statements)

    for _ in range(5):
        told(engine)
    statements.clear()
    kim.get(DESK)

    assert 0 < len(statements) == short


def test_the_verbs_ask_who_is_acting(session: Session, house: House) -> None:
    submission = a_submission(session)

    with pytest.raises(Missing):
        submissions.read(session, submission, by=house.ola, at=NOON, on=TODAY)
    with pytest.raises(Missing):
        submissions.code(session, submission, ["drugs"], by=house.ola, at=NOON, on=TODAY)
    with pytest.raises(Invalid):
        submissions.code(session, submission, [], by=house.kim, at=NOON, on=TODAY)


def test_the_first_reading_is_the_one_that_is_told(session: Session, house: House) -> None:
    submission = a_submission(session)
    assert queries.first_read_on(submission) is None

    for day, actor in ((25, house.kim), (24, house.sam), (26, house.kim)):
        on = date(2026, 11, day)
        submissions.read(session, submission, by=actor, at=NOON, on=on)
        session.flush()
        session.refresh(submission)

    assert queries.first_read_on(submission) == date(2026, 11, 24)
    assert len(submission.readings) == 2
