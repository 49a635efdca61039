"""Finding through the person: what they may not see does not exist."""

from datetime import date

from sqlmodel import Session

from app.activities import policy, queries
from app.activities.models import Activity
from app.identity.actor import Actor, Duty
from app.kit.errors import Missing
from app.promises import queries as promises
from app.promises.models import Promise


def my_promises(session: Session, actor: Actor, *, on: date) -> list[Promise]:
    """Those that run that day or did lately, and that the actor may log on."""
    running = promises.to_log(session, actor, on=on) if actor.areas(Duty.LOG) else []
    return [promise for promise in running if policy.may_log(actor, promise)]


def promise_to_log(
    session: Session, promise_id: int, actor: Actor, *, lock: bool = False
) -> Promise:
    promise = promises.promise_by_id(session, promise_id, lock=lock)
    if promise is None or not policy.may_log(actor, promise):
        raise Missing
    return promise


def promise_to_list(session: Session, promise_id: int, actor: Actor) -> Promise:
    """One whose entries the actor may correct or confirm."""
    promise = promises.promise_by_id(session, promise_id)
    if promise is None or not policy.may_list(actor, promise):
        raise Missing
    return promise


def entry_of(session: Session, activity_id: int, actor: Actor) -> Activity:
    """An entry of such a promise; the verb that changes something takes the lock."""
    entry = queries.by_id(session, activity_id)
    if entry is None or not policy.may_list(actor, entry.promise):
        raise Missing
    return entry
