"""A code that nobody has touched for two years opens nothing, and what was counted stays."""

from datetime import date, timedelta

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, select

from app import nightly
from app.kit.database import reading, writing
from app.retention import receipts
from app.settings import Settings
from app.submissions import queries
from app.submissions.models import Coding, Submission
from tests.factories import TODAY, House, a_submission, coded

LONG_AGO = TODAY - timedelta(days=732)
TWO_YEARS_AGO = TODAY - timedelta(days=731)


def test_after_two_years_the_code_opens_nothing(session: Session) -> None:
    a_submission(session, on=LONG_AGO, receipt="a" * 64)
    a_submission(session, on=TWO_YEARS_AGO, receipt="b" * 64)

    assert receipts.due(session, on=TODAY) == receipts.forget(session, on=TODAY) == 1
    assert queries.by_receipt(session, "a" * 64) is None
    assert queries.by_receipt(session, "b" * 64) is not None


def test_the_words_stay_and_are_forgotten_once(session: Session) -> None:
    a_submission(session, on=LONG_AGO, body="Mörkt i tunneln.")
    a_submission(session, on=LONG_AGO, body="Mörkt vid bron.")

    assert receipts.forget(session, on=TODAY) == 2
    assert receipts.forget(session, on=TODAY) == 0
    session.expire_all()
    assert {each.body[:5] for each in session.exec(select(Submission))} == {"Mörkt"}


@pytest.mark.parametrize(("coded_on", "number"), [(LONG_AGO, 1), (TWO_YEARS_AGO, 0)])
def test_it_is_counted_from_the_last_that_staff_did(
    session: Session, house: House, coded_on: date, number: int
) -> None:
    coded(session, house, 1, on=LONG_AGO)
    for each in session.exec(select(Coding)):
        each.coded_on = coded_on
    session.flush()

    assert receipts.due(session, on=TODAY) == number


def test_the_night_says_what_it_would_forget_and_forgets_it(
    engine: Engine, settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    with writing(engine) as session:
        a_submission(session, on=date(2020, 1, 1), receipt="a" * 64)

    nightly.would_dispose(settings)
    nightly.dispose(settings)
    nightly.dispose(settings)

    told = [line for line in capsys.readouterr().out.splitlines() if "Kvitton" in line]
    assert [line[-1] for line in told] == ["1", "1", "0"]
    with reading(engine) as session:
        assert queries.by_receipt(session, "a" * 64) is None
