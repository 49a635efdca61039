"""One verb: to record."""

from collections.abc import Iterable
from datetime import datetime

from sqlmodel import Session

from app.audit.models import Line, LinePlace
from app.identity.actor import Actor
from app.kit.bell import ring


def record(
    session: Session,
    verb: str,
    subject: str,
    *,
    by: Actor,
    at: datetime,
    places: Iterable[str] = (),
) -> None:
    """Add a line to the staff's log, in the transaction of the deed itself.

    The bell rings with it, so that open screens look whether the deed changed what they show.
    `places` are the local police areas it concerns: whoever reads there sees the line.
    """
    line = Line(verb=verb, subject=subject, account_id=by.account_id, at=at)
    line.places = [LinePlace(lpo_id=lpo_id) for lpo_id in sorted(set(places))]
    session.add(line)
    ring(session)


def record_stranger(session: Session, verb: str, subject: str, *, at: datetime) -> None:
    """The same of somebody without an account; who it was is not written down."""
    session.add(Line(verb=verb, subject=subject, at=at))
