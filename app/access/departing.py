"""Ending the logins of somebody who has left their provider."""

from datetime import datetime, timedelta

from sqlmodel import Session, col, select, update

from app.access.logout_token import Departure
from app.access.models import Identity
from app.access.signed import LEEWAY
from app.audit import service as audit
from app.identity.models import Login


def end(session: Session, who: Departure, *, at: datetime) -> None:
    """Those begun before they left: a token sent twice cannot end what was begun since."""
    until = who.at + timedelta(seconds=LEEWAY)
    theirs = update(Login).where(
        col(Login.issuer) == who.issuer,
        col(Login.started_at) <= until,
        col(Login.ended_at).is_(None),
    )
    if who.sid is not None:
        theirs = theirs.where(col(Login.sid) == who.sid)
    if who.subject is not None:
        named = select(Identity.account_id).where(
            Identity.issuer == who.issuer, Identity.subject == who.subject
        )
        theirs = theirs.where(col(Login.account_id).in_(named))
    number = session.exec(theirs.values(ended_at=at)).rowcount
    audit.record_stranger(session, "sign_out.provider", f"logins:{number}", at=at)
