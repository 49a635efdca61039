"""Who says what came of a promise: those who promised it."""

from datetime import date, datetime

from app.activities import policy as activities
from app.activities.counter import Counter
from app.identity.actor import Actor, Duty
from app.kit.clock import day
from app.outcomes.models import Verdict
from app.promises.models import Promise


def may_say(actor: Actor, promise: Promise) -> bool:
    """Why it lags and what was measured: those who log what is done."""
    return activities.may_log(actor, promise)


def may_judge(actor: Actor, promise: Promise) -> bool:
    """Whether it was kept: those who sign for an organisation that promised it."""
    charter = promise.charter
    return (
        charter.is_published
        and promise.dropped_at is None
        and actor.organisation_id in {each.id for each in promise.organisations}
        and actor.may(Duty.SIGN, charter.promise_area.places)
    )


def may_follow(actor: Actor, promise: Promise) -> bool:
    """Those who have anything to say of it."""
    return may_say(actor, promise) or may_judge(actor, promise)


def is_over(promise: Promise, *, on: date) -> bool:
    """Whether its last day has passed, by its own deadline where it has one."""
    return on > (promise.deadline or promise.ends_on)


def is_corrected(verdict: Verdict, corrected_at: datetime | None) -> bool:
    """Whether the number has been corrected since it was said."""
    return corrected_at is not None and corrected_at > verdict.said_at


def is_final(verdict: Verdict, promise: Promise, corrected_at: datetime | None) -> bool:
    """Whether it was said when all was known: after the last day, and after every correction."""
    is_late = is_over(promise, on=day(verdict.said_at))
    return is_late and not is_corrected(verdict, corrected_at)


def is_ripe(counter: Counter, *, on: date) -> bool:
    """Whether there is something to judge: its time is over, or it is kept for good."""
    return is_over(counter.promise, on=on) or counter.is_kept_for_good
