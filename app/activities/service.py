"""The verb of the street: to log. Screens and receipts read the entries; nobody is called."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlmodel import Session

from app.activities import checks, leaves, policy, queries
from app.activities.forms import ActivityForm
from app.activities.holding import hold_promises
from app.activities.models import Activity
from app.identity.actor import Actor
from app.kit.database import insert_once
from app.kit.errors import Conflict, Denied
from app.kit.i18n import gettext as _
from app.promises import history
from app.promises.models import Promise

Wish = tuple[Promise, ActivityForm]


def log(
    session: Session, promise: Promise, entry: ActivityForm, *, by: Actor, at: datetime, on: date
) -> Activity:
    """Add a dated entry to a published promise. Sending the same form twice adds it once.

    Raises Denied for other parties' promises, Invalid for a day that has not been or lies outside
    the promise's time, and for a count of nothing where a number was promised; Conflict when the
    form was sent before with something else in it.
    """
    return log_all(session, [(promise, entry)], by=by, at=at, on=on)[0]


def log_all(
    session: Session, wishes: Sequence[Wish], *, by: Actor, at: datetime, on: date
) -> list[Activity]:
    """Add several entries, all or none; what is refused, and when, is as for `log`.

    Every promise is held before the first row, and the open log after the last.
    """
    hold_promises(session, [promise for promise, _form in wishes])
    for promise, entry in wishes:
        if not policy.may_log(by, promise):
            raise Denied(_("Du får inte logga på det här löftet."))
        checks.check(promise, entry.done_on, entry.count, on=on)
    entries = [_enter(session, promise, entry, by=by, at=at) for promise, entry in wishes]
    for each in entries:
        leaves.progress(session, each)
    return entries


def _enter(
    session: Session, promise: Promise, form: ActivityForm, *, by: Actor, at: datetime
) -> Activity:
    new = Activity(
        promise_id=promise.id,
        logged_at=at,
        logged_by_id=by.account_id,
        organisation_id=by.organisation_id,
        **form.model_dump(),
    )
    if not insert_once(session, new):
        return _logged_before(session, new)
    history.of_promise(session, "activity.logged", promise, by=by, at=at)
    return new


def _logged_before(session: Session, new: Activity) -> Activity:
    kept = queries.by_token(session, new.token)
    if kept is None or not policy.is_same(kept, new):
        raise Conflict(
            _("Det här formuläret är redan skickat. Öppna det på nytt för att logga mer.")
        )
    return kept
