"""Who may log, correct and confirm: those with that duty in the area, for the right party."""

from datetime import datetime, timedelta

from app.activities.models import Activity
from app.identity.actor import Actor, Duty
from app.promises.models import Promise

REGRET = timedelta(minutes=1)
SENT = {
    "promise_id",
    "done_on",
    "place",
    "note",
    "internal_note",
    "count",
    "figure",
    "figure_of",
    "organisation_id",
}


def may_log(actor: Actor, promise: Promise) -> bool:
    """Only on a published promise; where nothing is promised nothing is counted."""
    return (
        _logs_there(actor, promise)
        and promise.dropped_at is None
        and actor.organisation_id in {each.id for each in promise.organisations}
    )


def may_list(actor: Actor, promise: Promise) -> bool:
    """The entries at the desk: those who may log, and who may confirm."""
    return _logs_there(actor, promise) and actor.organisation_id in _around(promise)


def may_read_internal(actor: Actor, entry: Activity) -> bool:
    """What is noted for staff is for those of the organisation that noted it."""
    return actor.organisation_id == entry.organisation_id


def may_correct(actor: Actor, entry: Activity) -> bool:
    """An entry is the organisation's: any of those there who log may say that it was wrong."""
    return _logs_there(actor, entry.promise) and actor.organisation_id == entry.organisation_id


def may_undo(actor: Actor, entry: Activity, at: datetime) -> bool:
    """One's own, within a minute."""
    is_mine = entry.logged_by_id == actor.account_id
    return is_mine and may_correct(actor, entry) and at - entry.logged_at <= REGRET


def may_confirm(actor: Actor, entry: Activity) -> bool:
    """Another party or partner than the one that logged."""
    is_other = actor.organisation_id != entry.organisation_id
    return is_other and may_list(actor, entry.promise)


def is_same(entry: Activity, other: Activity) -> bool:
    """Whether a form was sent twice, rather than used for two things."""
    return entry.model_dump(include=SENT) == other.model_dump(include=SENT)


def _logs_there(actor: Actor, promise: Promise) -> bool:
    return promise.charter.is_published and actor.may(Duty.LOG, promise.charter.places)


def _around(promise: Promise) -> set[int]:
    """Who undertakes the promise or sits at its table."""
    chairs = {each.organisation_id for each in promise.charter.parties}
    return chairs | {each.id for each in promise.organisations}
