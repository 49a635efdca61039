"""To undo: for a minute, by whoever logged it, with one press."""

from datetime import datetime

from sqlmodel import Session

from app.activities import policy, queries
from app.activities.holding import hold_entry
from app.activities.models import Activity, Correction
from app.activities.reasons import Reason
from app.activities.strikes import derived, kept, strike
from app.identity.actor import Actor
from app.kit.errors import Conflict
from app.kit.i18n import gettext as _


def undo(session: Session, entry: Activity, *, by: Actor, at: datetime) -> Correction:
    """Take back one's own entry within a minute. Pressing twice does it once.

    Raises Conflict later than that; then it is corrected with a reason, as by everybody else.
    """
    hold_entry(session, entry)
    token = derived("undo", entry.token)
    before = queries.correction_by_token(session, token)
    if before is not None and before.corrected_by_id == by.account_id:
        return before
    if not policy.may_undo(by, entry, at):
        raise Conflict(_("Det har gått mer än en minut. Rätta raden i stället."))
    made = strike(session, entry, Reason.UNDONE, token, by=by, at=at)
    return kept(session, made, entry, "activity.undone", by=by, at=at)
