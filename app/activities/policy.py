"""Who may log: those with that duty in the area, for an organisation that is a party."""

from app.activities.models import Activity
from app.identity.actor import Actor, Duty
from app.promises.models import Promise
from app.promises.policy import chair_of


def may_log(actor: Actor, promise: Promise) -> bool:
    """Only on a published promise; where nothing is promised nothing is counted."""
    places = {lpo.id for lpo in promise.charter.promise_area.lpos}
    return (
        promise.charter.is_published
        and chair_of(actor, promise.charter) is not None
        and actor.may(Duty.LOG, places)
    )


def is_same(entry: Activity, other: Activity) -> bool:
    """Whether a form was sent twice, rather than used for two things."""
    sent = {"promise_id", "done_on", "place", "note", "count"}
    return entry.model_dump(include=sent) == other.model_dump(include=sent)
