"""One verb: to record."""

from datetime import datetime

from sqlmodel import Session

from app.audit.models import Line
from app.identity.actor import Actor


def record(session: Session, verb: str, subject: str, *, by: Actor, at: datetime) -> None:
    """Add a line to the staff's log, in the transaction of the deed itself."""
    session.add(Line(verb=verb, subject=subject, account_id=by.account_id, at=at))
