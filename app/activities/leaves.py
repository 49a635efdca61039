"""What is said of entries in the open log. Always the last thing a verb does: see ledger.append."""

from datetime import datetime

from sqlmodel import Session

from app.activities import seals
from app.activities.models import Activity, Confirmation, Correction
from app.identity.models import Organisation
from app.ledger import service as ledger
from app.ledger.shapes import is_shaped


def progress(session: Session, entry: Activity) -> int:
    """The entry's place in the log; it is given one if it has none, as what was logged before."""
    if entry.seq is None:
        unit = entry.promise.unit(entry.count)
        entry.seq = ledger.append(
            session,
            "progress",
            org=_slug(session, entry.organisation_id),
            at=entry.logged_at,
            promise=entry.promise.ref,
            unit=unit if is_shaped("progress", "unit", unit) else None,
            delta=entry.count,
            event_date=entry.done_on.isoformat(),
            actor=seals.actor(entry, entry.logged_by_id),
            text=seals.words(entry),
        ).seq
    return entry.seq


def correction(session: Session, made: Correction, entry: Activity) -> None:
    """That the entry was corrected, by how much and why."""
    made.seq = ledger.append(
        session,
        "correction",
        org=_slug(session, made.organisation_id),
        at=made.corrected_at,
        ref=progress(session, entry),
        promise=entry.promise.ref,
        delta=made.delta,
        reason=made.reason,
        actor=seals.actor(made, made.corrected_by_id),
        text=seals.words(made),
    ).seq


def confirmation(session: Session, made: Confirmation, entry: Activity) -> None:
    """That another organisation says it was so."""
    made.seq = ledger.append(
        session,
        "confirm",
        org=_slug(session, made.organisation_id),
        at=made.confirmed_at,
        ref=progress(session, entry),
        promise=entry.promise.ref,
        actor=seals.actor(made, made.confirmed_by_id),
    ).seq


def erasure(
    session: Session, row: Activity | Correction, *, reason: str, organisation_id: int, at: datetime
) -> None:
    """That words and salt are gone; what never stood in the log is not missed there."""
    if row.seq is not None:
        org = _slug(session, organisation_id)
        ledger.append(session, "erasure", org=org, at=at, ref=row.seq, reason=reason)


def _slug(session: Session, organisation_id: int) -> str:
    return session.get_one(Organisation, organisation_id).slug
