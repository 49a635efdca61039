"""What was left at the door is not kept: old logins, invitations that are over, lost attempts."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement
from sqlmodel import Session, and_, col, delete, func, or_, select

from app.access.models import INVITED_FOR, ON_THE_WAY, Attempt, Invitation, InvitedRole
from app.identity.models import Login

KEPT = timedelta(days=30)  # since a login began or an invitation could last be used


@dataclass(frozen=True)
class Left:
    """How many of each there are to forget."""

    logins: int
    invitations: int
    attempts: int

    def __str__(self) -> str:
        """One line for whoever runs the machine."""
        return (
            f"Inloggningar: {self.logins}, inbjudningar: {self.invitations}, "
            f"inloggningsförsök: {self.attempts}."
        )


def left(session: Session, *, at: datetime) -> Left:
    """What would be forgotten now."""
    found = {name: _count(session, *of) for name, of in _old(at).items()}
    return Left(**found)


def forget(session: Session, *, at: datetime) -> Left:
    """Delete it; the staff's log still says who came in, who invited and when."""
    found = left(session, at=at)
    old = _old(at)
    gone = select(Invitation.digest).where(old["invitations"][1])
    session.exec(delete(InvitedRole).where(col(InvitedRole.invitation_id).in_(gone)))
    for table, is_old in old.values():
        session.exec(delete(table).where(is_old))
    return found


def _old(at: datetime) -> dict[str, tuple[type, ColumnElement[bool]]]:
    is_over = or_(
        col(Invitation.accepted_at) < at - KEPT,
        col(Invitation.withdrawn_at) < at - KEPT,
        and_(
            col(Invitation.accepted_at).is_(None),
            col(Invitation.invited_at) < at - INVITED_FOR - KEPT,
        ),
    )
    return {
        "logins": (Login, col(Login.started_at) < at - KEPT),
        "invitations": (Invitation, is_over),
        "attempts": (Attempt, col(Attempt.started_at) < at - ON_THE_WAY),
    }


def _count(session: Session, table: type, is_old: ColumnElement[bool]) -> int:
    return session.exec(select(func.count()).select_from(table).where(is_old)).one()
