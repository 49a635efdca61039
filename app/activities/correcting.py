"""To correct: the old line stays, and a new one says by how much and why."""

from datetime import date, datetime

from sqlmodel import Session

from app.activities import checks, policy, queries
from app.activities.forms import CorrectionForm
from app.activities.holding import hold_entry
from app.activities.models import Activity, Correction
from app.activities.repeated import is_repeated
from app.activities.strikes import derived, kept, strike
from app.identity.actor import Actor
from app.kit.errors import Conflict, Denied, Invalid
from app.kit.i18n import gettext as _

TOLD = {"done_on", "place", "note"}


def correct(
    session: Session, entry: Activity, form: CorrectionForm, *, by: Actor, at: datetime, on: date
) -> Correction:
    """Strike an entry, change its number, or put another in its place. Sent twice, done once.

    Raises Denied for other organisations' entries, Invalid when nothing is changed or the new day
    or number cannot be, Conflict when the entry is struck already or was corrected
    by somebody else since the page was opened.
    """
    if not policy.may_correct(by, entry):
        raise Denied(_("Bara den som loggade raden kan rätta den."))
    hold_entry(session, entry)
    before = queries.correction_by_token(session, form.token)
    if before is not None:
        return _made_before(session, before, entry, form)
    made = strike(session, entry, form.reason, form.token, by=by, at=at, seen=form.seen)
    made.words = form.words
    if form.way == "change":
        checks.check(entry.promise, form.done_on, form.count, on=on)
        _change(session, made, entry, form, by=by, at=at)
    return kept(session, made, entry, "activity.corrected", by=by, at=at)


def _change(
    session: Session,
    made: Correction,
    entry: Activity,
    form: CorrectionForm,
    *,
    by: Actor,
    at: datetime,
) -> None:
    """The strike becomes a change of the number; or it stands, with a new entry in its place."""
    if entry.model_dump(include=TOLD) != form.model_dump(include=TOLD):
        made.replaced_by_id = _instead(session, entry, form, by=by, at=at).id
        return
    made.delta += form.count
    if made.delta == 0:
        raise Invalid("count", _("Inget är ändrat. Ändra något, eller stryk raden."))


def _instead(
    session: Session, entry: Activity, form: CorrectionForm, *, by: Actor, at: datetime
) -> Activity:
    new = Activity(
        promise_id=entry.promise_id,
        token=derived("instead", form.token),
        logged_at=at,
        logged_by_id=by.account_id,
        organisation_id=by.organisation_id,
        **form.model_dump(include={*TOLD, "count"}),
        **entry.model_dump(include={"figure", "figure_of", "internal_note"}),
    )
    entry.internal_note = ""  # it moved: what is noted once is taken away once
    session.add(new)
    session.flush()
    return new


def _made_before(
    session: Session, before: Correction, entry: Activity, form: CorrectionForm
) -> Correction:
    if not is_repeated(session, before, entry, form):
        raise Conflict(_("Det här formuläret är redan skickat. Öppna det på nytt för att rätta."))
    return before
