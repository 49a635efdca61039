"""The desk lays suggestions and similar submissions beside the words, and stores neither."""

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import select

from app.kit.database import reading, writing
from app.submissions.models import Coding, Submission
from tests.factories import YSTAD, House, a_submission, sign_in
from tests.submissions.test_desk import codings, opened, ticked, told

MOPEDS = "Mopeder på gångvägen vid sjön varje kväll."
ALSO_MOPEDS = "De kör moped på gångvägen bakom skolan."
SUGGESTED = "Förslag: Buskörning och störande fordon, därför att: "
SIMILAR = "Liknande inspel som du har läst"


@pytest.fixture
def kim(client: TestClient, engine: Engine, house: House) -> TestClient:
    """The browser of Kim, who reads and codes in Lund."""
    sign_in(client, engine, "kim")
    return client


def test_a_suggestion_says_why(kim: TestClient, engine: Engine) -> None:
    page = opened(kim, told(engine, body=MOPEDS))

    assert SUGGESTED in page
    assert "mopeder" in page.split(SUGGESTED)[1].split("</li>")[0]


def test_nothing_is_suggested_before_the_words_are_opened(kim: TestClient, engine: Engine) -> None:
    page = kim.get(told(engine, body=MOPEDS)).text

    assert "Förslag" not in page and "mopeder" not in page.lower()


def test_only_what_the_resident_ticked_is_ticked(kim: TestClient, engine: Engine) -> None:
    page = opened(kim, told(engine, body=MOPEDS, themes=["lighting"]))

    assert SUGGESTED in page
    assert ticked(page) == {"lighting"}


def test_words_that_say_nothing_known_give_no_suggestion(kim: TestClient, engine: Engine) -> None:
    assert "Förslag" not in opened(kim, told(engine, body="Asdf qwer."))


def test_no_suggestion_is_stored_by_looking(kim: TestClient, engine: Engine) -> None:
    address = told(engine, body=MOPEDS)
    opened(kim, address)

    assert SUGGESTED in kim.get(address).text
    assert codings(engine) == set()


def test_no_suggestion_is_stored_by_sending_nothing(kim: TestClient, engine: Engine) -> None:
    address = told(engine, body=MOPEDS)
    opened(kim, address)

    answer = kim.post(f"{address}/kodning", data={})

    assert answer.status_code == 422 and SUGGESTED in answer.text
    assert codings(engine) == set()


def test_what_is_stored_is_what_a_person_chose(kim: TestClient, engine: Engine) -> None:
    address = told(engine, body=MOPEDS)
    opened(kim, address)

    kim.post(f"{address}/kodning", data={"themes": ["youth_groups"]})

    with reading(engine) as session:
        (coding,) = session.exec(select(Coding)).all()
    assert coding.theme_id == "youth_groups" and coding.coded_by_id


def test_what_this_person_has_read_lies_beside(kim: TestClient, engine: Engine) -> None:
    opened(kim, told(engine, body=ALSO_MOPEDS))

    page = opened(kim, told(engine, body=MOPEDS))

    assert SIMILAR in page and ALSO_MOPEDS in page
    assert "Gemensamma ord: gångvägen, mopeder" in page


def test_the_text_of_an_unread_one_is_never_shown(kim: TestClient, engine: Engine) -> None:
    told(engine, body=ALSO_MOPEDS)

    page = opened(kim, told(engine, body=MOPEDS))

    assert SIMILAR not in page and ALSO_MOPEDS not in page


def test_what_a_colleague_has_read_is_not_read(
    kim: TestClient, engine: Engine, house: House
) -> None:
    opened(kim, told(engine, body=ALSO_MOPEDS))

    sign_in(kim, engine, "sam")
    page = opened(kim, told(engine, body=MOPEDS))

    assert SIMILAR not in page and ALSO_MOPEDS not in page


def test_what_was_said_elsewhere_is_not_laid_beside(
    client: TestClient, engine: Engine, house: House
) -> None:
    with writing(engine) as session:
        elsewhere: Submission = a_submission(session, lpo_id=YSTAD, body=ALSO_MOPEDS)
        address = f"/internt/inspel/{elsewhere.id}"
    sign_in(client, engine, "ola")
    opened(client, address)

    sign_in(client, engine, "kim")
    page = opened(client, told(engine, body=MOPEDS))

    assert SIMILAR not in page and ALSO_MOPEDS not in page


def test_what_is_not_alike_stays_away(kim: TestClient, engine: Engine) -> None:
    opened(kim, told(engine, body="Belysningen slocknar klockan fyra."))

    assert SIMILAR not in opened(kim, told(engine, body=MOPEDS))


def test_ones_own_words_are_shown_as_text(kim: TestClient, engine: Engine) -> None:
    page = opened(kim, told(engine, body='Moped&gångväg "natt"'))

    assert "Moped&amp;gångväg" in page
