"""What was left at the door is forgotten by the run of each night, and not too soon."""

from datetime import datetime, timedelta

import pytest
from sqlmodel import Session, SQLModel, select

from app.access import attempts, forgetting, inviting
from app.access.forgetting import Left
from app.access.forms import InvitationForm
from app.access.models import Attempt, Invitation, InvitedRole
from app.identity import service as identity
from app.identity.models import Account, Login
from tests.factories import NOON, House

BO = InvitationForm(name="Bo Bjuden", title="Ny", roles=["lund:read"])
SOON, MONTH = timedelta(seconds=1), timedelta(days=30)


@pytest.fixture
def left_behind(session: Session, house: House) -> None:
    """Sam signed in, invited Bo and went to the provider, all at noon."""
    sam = session.get_one(Account, house.sam.account_id)
    identity.sign_in(session, sam, token="a token", at=NOON)
    inviting.invite(session, BO, code="a code", by=house.sam, at=NOON)
    attempts.begin(session, "polisen", attempts.secrets(), to="/internt", at=NOON)
    session.flush()


def kept(session: Session) -> list[str]:
    tables: list[type[SQLModel]] = [Login, Invitation, InvitedRole, Attempt]
    return [each.__name__ for each in tables if session.exec(select(each)).all()]


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        (NOON, ["Login", "Invitation", "InvitedRole", "Attempt"]),
        (NOON + timedelta(minutes=10), ["Login", "Invitation", "InvitedRole", "Attempt"]),
        (NOON + timedelta(minutes=10) + SOON, ["Login", "Invitation", "InvitedRole"]),
        (NOON + MONTH, ["Login", "Invitation", "InvitedRole"]),
        (NOON + MONTH + SOON, ["Invitation", "InvitedRole"]),
        (NOON + MONTH + timedelta(days=7) + SOON, []),
    ],
)
def test_each_is_kept_for_its_time(
    session: Session, left_behind: None, at: datetime, expected: list[str]
) -> None:
    forgetting.forget(session, at=at)

    assert kept(session) == expected


def test_an_invitation_taken_back_is_forgotten_a_month_later(
    session: Session, house: House, left_behind: None
) -> None:
    (sent,) = session.exec(select(Invitation))
    inviting.withdraw(session, sent, by=house.sam, at=NOON)
    session.flush()

    forgetting.forget(session, at=NOON + MONTH + SOON)

    assert kept(session) == []


def test_what_is_said_beforehand_is_what_is_done_and_only_once(
    session: Session, left_behind: None
) -> None:
    later = NOON + timedelta(days=60)

    said = forgetting.left(session, at=later)

    assert said == forgetting.forget(session, at=later) == Left(1, 1, 1)
    assert str(forgetting.forget(session, at=later)).startswith("Inloggningar: 0, ")
