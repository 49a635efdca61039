"""What tells of a person belongs at 114 14: it gets no theme, and only its copy is shown."""

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import Session, select

from app.kit.database import reading
from app.kit.errors import Missing
from app.moderation import service as moderation
from app.submissions import queries
from app.submissions import service as submissions
from app.submissions.models import Coding, Referral
from tests.factories import NOON, TODAY, House, a_masked_copy, a_submission
from tests.moderation.desk import DESK, WORDS, masked, opened, told

SAYS = "Hänvisat till 114 14 den 24 november 2026."


@pytest.fixture
def referred(kim: TestClient, engine: Engine) -> str:
    """Coded, masked and then referred by Kim."""
    address = opened(kim, engine)
    kim.post(f"{address}/kodning", data={"themes": ["drugs"]})
    masked(kim, address)
    assert SAYS in kim.post(f"{address}/hanvisning").text
    return address


def test_a_referral_takes_the_themes_away_and_says_who_and_when(
    referred: str, engine: Engine, house: House
) -> None:
    with reading(engine) as session:
        assert list(session.exec(select(Coding))) == []
        referral = session.exec(select(Referral)).one()

    assert (referral.referred_on, referral.referred_by_id) == (TODAY, house.kim.account_id)


def test_only_the_copy_is_shown_from_then_on(kim: TestClient, referred: str) -> None:
    for address in (referred, f"{referred}/maskning"):
        page = kim.get(address).text
        assert SAYS in page and "[namn]" in page
        assert "Storgatan" not in page and "Spara tema" not in page


def test_it_waits_for_no_theme_and_gets_none(
    kim: TestClient, referred: str, engine: Engine
) -> None:
    assert "0 inspel väntar på tema." in kim.get(DESK).text

    assert kim.post(f"{referred}/kodning", data={"themes": ["drugs"]}).status_code == 404
    assert kim.post(f"{referred}/maskning", data={"wish": "spara"}).status_code == 403


def test_it_is_laid_beside_nothing_else(session: Session, house: House) -> None:
    first, second = (a_submission(session, body=WORDS) for _ in range(2))
    for each in (first, second):
        a_masked_copy(session, each, house)

    moderation.refer(session, first, by=house.kim, at=NOON, on=TODAY)
    session.flush()

    assert queries.read_beside(session, second, house.kim) == []


def test_without_a_masked_copy_nothing_is_referred(kim: TestClient, engine: Engine) -> None:
    answer = kim.post(f"{opened(kim, engine)}/hanvisning")

    assert answer.status_code == 409 and "Spara en maskerad kopia först." in answer.text


def test_nobody_refers_what_they_have_not_opened(kim: TestClient, engine: Engine) -> None:
    assert kim.post(f"{told(engine)}/hanvisning").status_code == 403


def test_the_verb_that_codes_knows_it_too(session: Session, house: House) -> None:
    submission = a_submission(session)
    a_masked_copy(session, submission, house)
    moderation.refer(session, submission, by=house.kim, at=NOON, on=TODAY)
    session.flush()
    session.refresh(submission)

    with pytest.raises(Missing):
        submissions.code(session, submission, ["drugs"], by=house.kim, at=NOON, on=TODAY)
