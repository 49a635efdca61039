"""One verb: to log. Screens and receipts read the entries; nobody is called from here."""

from datetime import date, datetime

from sqlmodel import Session

from app.activities import policy, queries
from app.activities.forms import ActivityForm
from app.activities.models import Activity
from app.audit import service as audit
from app.identity.actor import Actor
from app.kit.database import insert_once
from app.kit.errors import Conflict, Denied, Invalid
from app.kit.i18n import gettext as _
from app.kit.templates import long_day
from app.promises.models import Promise


def log(
    session: Session, promise: Promise, entry: ActivityForm, *, by: Actor, at: datetime, on: date
) -> Activity:
    """Add a dated entry to a published promise. Sending the same form twice adds it once.

    Raises Denied for other parties' promises, Invalid for a day that has not been or lies outside
    the promise's time, and for a count of nothing where a number was promised.
    """
    if not policy.may_log(by, promise):
        raise Denied(_("Du får inte logga på det här löftet."))
    _check(promise, entry, on=on)
    new = Activity(
        promise_id=promise.id,
        logged_at=at,
        logged_by_id=by.account_id,
        organisation_id=by.organisation_id,
        **entry.model_dump(),
    )
    if not insert_once(session, new):
        return _logged_before(session, new)
    audit.record(
        session,
        "activity.logged",
        f"promise:{promise.ref}",
        by=by,
        at=at,
        places=promise.charter.places,
    )
    return new


def _check(promise: Promise, entry: ActivityForm, *, on: date) -> None:
    if entry.done_on > on:
        raise Invalid(
            "done_on", _("Det som inte har hänt än loggas inte. Välj i dag eller tidigare.")
        )
    if not promise.starts_on <= entry.done_on <= promise.ends_on:
        first, last = long_day(promise.starts_on), long_day(promise.ends_on)
        sentence = _("Löftet gäller {first} till {last}. Välj en dag däremellan.")
        raise Invalid("done_on", sentence.format(first=first, last=last))
    if entry.count == 0 and promise.target is not None:
        raise Invalid("count", _("Skriv hur många det räknas som: minst 1."))


def _logged_before(session: Session, new: Activity) -> Activity:
    kept = queries.by_token(session, new.token)
    if kept is None or not policy.is_same(kept, new):
        raise Conflict(
            _("Det här formuläret är redan skickat. Öppna det på nytt för att logga mer.")
        )
    return kept
