"""To take words away: text and salt are gone, and every proof of the open log still holds."""

from datetime import datetime

from sqlmodel import Session

from app.activities import leaves, policy
from app.activities.holding import hold_entry
from app.activities.models import Activity, Correction
from app.activities.reasons import Erased
from app.identity.actor import Actor
from app.kit.errors import Denied
from app.kit.i18n import gettext as _
from app.promises import history


def erase_words(
    session: Session, entry: Activity, *, reason: Erased, by: Actor, at: datetime
) -> Activity:
    """Take the notes of an entry and their salt away, for good; day, place and number stay.

    The log holds a seal that nobody can open any more (EDPB guidelines 02/2025). Twice is once.
    """
    _ask(by, entry)
    hold_entry(session, entry)
    if entry.erased_at is None:
        entry.note = entry.internal_note = ""
        _forget(session, entry, entry, reason, by=by, at=at)
    return entry


def erase_reason(
    session: Session,
    made: Correction,
    entry: Activity,
    *,
    reason: Erased,
    by: Actor,
    at: datetime,
) -> Correction:
    """The same for the words beside the reason of a correction of the entry."""
    _ask(by, entry)
    hold_entry(session, entry)
    session.refresh(made)
    if made.erased_at is None:
        made.words = ""
        _forget(session, made, entry, reason, by=by, at=at)
    return made


def _ask(by: Actor, entry: Activity) -> None:
    if not policy.may_correct(by, entry):
        raise Denied(_("Bara den som loggade raden kan rätta den."))


def _forget(
    session: Session,
    row: Activity | Correction,
    entry: Activity,
    reason: Erased,
    *,
    by: Actor,
    at: datetime,
) -> None:
    row.words_salt, row.erased_at, row.erased_by_id = None, at, by.account_id
    session.add(row)
    session.flush()
    history.of_promise(session, "activity.words_erased", entry.promise, by=by, at=at)
    leaves.erasure(session, row, reason=reason, organisation_id=by.organisation_id, at=at)
