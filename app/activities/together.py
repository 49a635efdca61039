"""To log for several promises in one go: one evening, one press."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlmodel import Session

from app.activities import service
from app.activities.forms import ActivityForm, ManyForm
from app.activities.models import Activity
from app.activities.strikes import derived
from app.identity.actor import Actor
from app.kit.errors import Invalid
from app.kit.i18n import gettext as _
from app.promises.models import Promise


def log_many(
    session: Session,
    promises: Sequence[Promise],
    form: ManyForm,
    *,
    by: Actor,
    at: datetime,
    on: date,
) -> list[Activity]:
    """One of each promise, the same day and place; all or none, and the same press once.

    Raises Invalid when none is chosen, and what `log` raises.
    """
    if not promises:
        raise Invalid("promises", _("Välj minst ett löfte."))
    wishes = [(each, _one(each, form)) for each in sorted(promises, key=lambda p: p.id)]
    return service.log_all(session, wishes, by=by, at=at, on=on)


def _one(promise: Promise, form: ManyForm) -> ActivityForm:
    return ActivityForm(
        done_on=form.done_on,
        place=form.place,
        note=form.note,
        token=derived(promise.ref, form.token),
    )
