"""To confirm: another organisation than the one that logged says that it was so."""

from datetime import datetime

from sqlmodel import Session

from app.activities import leaves, policy, queries
from app.activities.holding import hold_entry
from app.activities.models import Activity, Confirmation
from app.identity.actor import Actor
from app.kit.database import insert_once
from app.kit.errors import Conflict, Denied
from app.kit.i18n import gettext as _
from app.promises import history


def confirm(session: Session, entry: Activity, *, by: Actor, at: datetime) -> Confirmation:
    """Say for one's organisation that the entry is true. Once for each organisation.

    Raises Denied for the organisation that logged it and for those outside, Conflict when the
    entry is struck.
    """
    if not policy.may_confirm(by, entry):
        raise Denied(_("Det som loggats bekräftas av en annan part än den som loggade."))
    hold_entry(session, entry)
    before = queries.confirmation_by(session, entry, by.organisation_id)
    if before is not None:
        return before
    if queries.standing(session, entry).is_struck:
        raise Conflict(_("Raden är struken. Det finns inget att bekräfta."))
    made = Confirmation(
        activity_id=entry.id,
        organisation_id=by.organisation_id,
        confirmed_at=at,
        confirmed_by_id=by.account_id,
    )
    if not insert_once(session, made):
        raise Conflict(_("Raden är redan bekräftad."))
    history.of_promise(session, "activity.confirmed", entry.promise, by=by, at=at)
    leaves.confirmation(session, made, entry)
    return made
