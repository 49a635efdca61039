"""A resident takes back what they wrote: with the code, until it is told to have a theme."""

import re
from datetime import date

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import Session, select

from app.kit.codes import MISTYPED, make
from app.kit.database import reading, writing
from app.submissions import exact, queries
from app.submissions import service as submissions
from app.submissions.models import Coding, MaskedCopy, Mention, Submission
from tests.factories import LUND, NOON, TODAY, Act, House, a_masked_copy
from tests.submissions.telling import PLACE, WORDS, tell

ASK, DO = "/kvitto/atertagande", "/kvitto/atertagande/bekraftat"
UNKNOWN = "Vi hittar ingen synpunkt med den koden."
TOO_LATE = "Det du skrev har fått ett tema och är räknat. Då går det inte att ta tillbaka."
TOLD = "Du tog tillbaka det du skrev"


def post(client: TestClient, path: str, code: str) -> str:
    answer = client.post(path, data={"code": code})
    assert answer.headers["Cache-Control"] == "no-store"
    return answer.text


def one(session: Session) -> Submission:
    return session.exec(select(Submission)).one()


@pytest.fixture
def give(engine: Engine, house: House) -> Act:
    """Kim gives the only submission a theme, on that day of November."""

    def given(day: int) -> None:
        with writing(engine) as session:
            on = date(2026, 11, day)
            submissions.code(session, one(session), ["drugs"], by=house.kim, at=NOON, on=on)

    return given


def test_the_receipt_leads_there_and_two_presses_empty_it(
    client: TestClient, engine: Engine
) -> None:
    code = tell(client, known_place="", age="30-64")
    assert f'href="{ASK}"' in post(client, "/kvitto", code)

    sure = post(client, ASK, code.lower().replace("-", " "))
    assert "Det går inte att ångra." in sure and f'action="{DO}"' in sure
    assert "Det är taget tillbaka" in post(client, DO, *re.findall(r'"code" value="(.+?)"', sure))

    with reading(engine) as session:
        left = one(session)
        assert left.said == (LUND, "", "", set()) and left.asides == (None, None, None)
        assert left.withdrawn_on == TODAY
        assert session.exec(select(Mention)).all() == []


def test_the_words_are_in_no_row_any_more(client: TestClient, engine: Engine) -> None:
    post(client, DO, tell(client))

    with reading(engine) as session:
        assert WORDS not in (kept := repr(one(session))) and PLACE not in kept


def test_a_masked_copy_goes_with_the_words(
    client: TestClient, engine: Engine, house: House
) -> None:
    code = tell(client)
    with writing(engine) as session:
        a_masked_copy(session, one(session), house)

    post(client, DO, code)

    with reading(engine) as session:
        assert session.exec(select(MaskedCopy)).all() == []


def test_looking_takes_nothing_back(client: TestClient, engine: Engine) -> None:
    post(client, ASK, tell(client))

    with reading(engine) as session:
        assert one(session).body == WORDS


def test_the_receipt_says_so_and_taking_back_twice_is_the_same(client: TestClient) -> None:
    code = tell(client)
    first = post(client, DO, code)

    assert post(client, DO, code) == first
    page = post(client, "/kvitto", code)
    assert TOLD in page and "24 november 2026" in page and ASK not in page
    assert "Det är redan taget tillbaka." in post(client, ASK, code)


def test_an_unknown_code_is_answered_alike_for_everyone(client: TestClient) -> None:
    for path in (ASK, DO):
        assert UNKNOWN in post(client, path, make())
        assert post(client, path, make()) == post(client, path, make())


@pytest.mark.parametrize(("typed", "sentence"), [("HMGB", MISTYPED), ("", "Fyll i det här fältet")])
def test_a_mistyped_code_is_told(client: TestClient, typed: str, sentence: str) -> None:
    answer = client.post(ASK, data={"code": typed})

    assert answer.status_code == 422 and sentence in answer.text


def test_what_has_a_theme_stays(client: TestClient, engine: Engine, give: Act) -> None:
    code = tell(client)
    give(23)

    assert TOO_LATE in post(client, ASK, code)
    refused = client.post(DO, data={"code": code})
    assert refused.status_code == 409 and TOO_LATE in refused.text
    assert ASK not in post(client, "/kvitto", code)
    with reading(engine) as session:
        assert one(session).body == WORDS


def test_a_theme_of_today_is_told_tomorrow_so_it_stops_nothing(
    client: TestClient, engine: Engine, give: Act
) -> None:
    """Else the answer would tell at which minute somebody read it."""
    code = tell(client)
    before = post(client, ASK, code), post(client, "/kvitto", code)
    give(24)

    assert (post(client, ASK, code), post(client, "/kvitto", code)) == before
    post(client, DO, code)
    with reading(engine) as session:
        assert session.exec(select(Coding)).all() == []


def test_staff_find_it_no_more_and_it_is_counted_no_more(
    kim: TestClient, engine: Engine, house: House
) -> None:
    code = tell(kim)
    with writing(engine) as session:
        address = f"/internt/inspel/{one(session).id}"
        submissions.read(session, one(session), by=house.kim, at=NOON, on=TODAY)
    assert kim.get(address).status_code == 200

    post(kim, DO, code)

    assert kim.get(address).status_code == 404
    assert kim.post(f"{address}/kodning", data={"themes": ["drugs"]}).status_code == 404
    with reading(engine) as session:
        assert queries.waiting_count(session, house.kim) == 0
        assert queries.waiting_for(session, house.kim) == []
        assert exact.counted(session, 2026) == {}
