"""What was done to a charter or a promise, in the staff's log, for those who read in its areas."""

from datetime import datetime

from sqlmodel import Session

from app.audit import service as audit
from app.identity.actor import Actor
from app.promises.models import Charter, Promise


def of_charter(session: Session, verb: str, charter: Charter, *, by: Actor, at: datetime) -> None:
    """Add a line about the charter, in the transaction of the deed itself."""
    subject, places = f"charter:{charter.slug}", charter.places
    audit.record(session, verb, subject, by=by, at=at, places=places)


def of_promise(session: Session, verb: str, promise: Promise, *, by: Actor, at: datetime) -> None:
    """The same about a promise."""
    subject, places = f"promise:{promise.ref}", promise.charter.places
    audit.record(session, verb, subject, by=by, at=at, places=places)
