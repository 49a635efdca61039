"""Who may log: those with that duty in the area, for an organisation that promised it."""

from app.activities.models import Activity
from app.identity.actor import Actor, Duty
from app.promises.models import Promise


def may_log(actor: Actor, promise: Promise) -> bool:
    """Only on a published promise; where nothing is promised nothing is counted."""
    places = promise.charter.promise_area.places
    return (
        promise.charter.is_published
        and promise.dropped_at is None
        and actor.organisation_id in {each.id for each in promise.organisations}
        and actor.may(Duty.LOG, places)
    )


def is_same(entry: Activity, other: Activity) -> bool:
    """Whether a form was sent twice, rather than used for two things."""
    sent = {"promise_id", "done_on", "place", "note", "count"}
    return entry.model_dump(include=sent) == other.model_dump(include=sent)
