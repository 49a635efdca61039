"""What every correction is made of: a strike of all that is left, until something else is said."""

from datetime import datetime

from sqlmodel import Session

from app.activities import leaves, queries
from app.activities.models import Activity, Correction
from app.activities.reasons import Reason
from app.identity.actor import Actor
from app.kit.database import insert_once
from app.kit.errors import Conflict
from app.kit.i18n import N_
from app.kit.i18n import gettext as _
from app.kit.tokens import digest
from app.promises import history

CHANGED = N_("Någon har rättat raden sedan du öppnade sidan. Öppna den på nytt.")


def derived(what: str, token: str) -> str:
    """A token that follows from another, so that the same press makes the same again."""
    return digest(f"{what}:{token}")[:32]


def strike(
    session: Session,
    entry: Activity,
    reason: Reason,
    token: str,
    *,
    by: Actor,
    at: datetime,
    seen: int | None = None,
) -> Correction:
    """A correction, not yet kept, that leaves nothing.

    Conflict when nothing is left already, or when it was corrected after what was `seen`.
    """
    standing = queries.standing(session, entry)
    if standing.is_struck:
        raise Conflict(_("Raden är redan struken."))
    if seen is not None and seen != standing.seen:
        raise Conflict(_(CHANGED))
    return Correction(
        activity_id=entry.id,
        token=token,
        delta=-standing.count,
        reason=reason.value,
        corrected_at=at,
        corrected_by_id=by.account_id,
        organisation_id=by.organisation_id,
    )


def kept(
    session: Session, made: Correction, entry: Activity, verb: str, *, by: Actor, at: datetime
) -> Correction:
    """In the database, in the staff's log, and last in the open one."""
    if not insert_once(session, made):
        raise Conflict(_("Det här formuläret är redan skickat. Öppna det på nytt för att rätta."))
    history.of_promise(session, verb, entry.promise, by=by, at=at)
    leaves.correction(session, made, entry)
    if made.replaced_by_id is not None:
        leaves.progress(session, session.get_one(Activity, made.replaced_by_id))
    return made
