"""The desk lays suggestions and similar submissions beside the words, and stores neither."""

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine, insert
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, select

from app.kit.database import reading
from app.submissions.models import Coding
from tests.factories import TODAY, YSTAD, a_submission, sign_in
from tests.submissions.test_desk import codings, opened, ticked, told

MOPEDS = "Mopeder på gångvägen vid sjön varje kväll."
ALSO_MOPEDS = "De kör moped på gångvägen bakom skolan."
SUGGESTED = "Förslag: Buskörning och störande fordon, därför att: "
SIMILAR = "Liknande inspel som du har läst"


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


def test_no_suggestion_is_stored_by_sending_nothing(kim: TestClient, engine: Engine) -> None:
    address = told(engine, body=MOPEDS)
    assert SUGGESTED in opened(kim, address)

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


def test_the_database_refuses_a_coding_that_no_person_made(session: Session) -> None:
    voice = a_submission(session)
    coding = {"submission_id": voice.id, "theme_id": "lighting", "coded_on": TODAY}

    with pytest.raises(IntegrityError):
        session.execute(insert(Coding).values(**coding))
    session.rollback()


def test_what_this_person_has_read_lies_beside(kim: TestClient, engine: Engine) -> None:
    opened(kim, told(engine, body=ALSO_MOPEDS))

    page = opened(kim, told(engine, body=MOPEDS))

    assert SIMILAR in page and ALSO_MOPEDS in page
    assert "Gemensamma ord: gångvägen, mopeder" in page


@pytest.mark.parametrize(
    ("reader", "said"),
    [
        ("", {"body": ALSO_MOPEDS}),
        ("sam", {"body": ALSO_MOPEDS}),
        ("ola", {"body": ALSO_MOPEDS, "lpo_id": YSTAD}),
        ("kim", {"body": "Belysningen slocknar klockan fyra."}),
    ],
    ids=["unread", "read by a colleague", "elsewhere", "not alike"],
)
def test_nothing_else_is_laid_beside(
    kim: TestClient, engine: Engine, reader: str, said: dict[str, str]
) -> None:
    other = told(engine, **said)
    if reader:
        sign_in(kim, engine, reader)
        opened(kim, other)
    sign_in(kim, engine, "kim")

    page = opened(kim, told(engine, body=MOPEDS))

    assert SIMILAR not in page and said["body"] not in page


def test_ones_own_words_are_shown_as_text(kim: TestClient, engine: Engine) -> None:
    page = opened(kim, told(engine, body='Moped&gångväg "natt"'))

    assert "Moped&amp;gångväg" in page
