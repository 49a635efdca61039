"""The entries of promises, and the numbers they add up to."""

from collections.abc import Sequence
from datetime import date

from sqlmodel import Session, col, select

from app.activities.counter import Counter, counter
from app.activities.models import Activity
from app.promises.models import Promise


def counters(session: Session, promises: Sequence[Promise], *, on: date) -> list[Counter]:
    """The counters of those promises, in the same order."""
    ids = [promise.id for promise in promises]
    by_promise: dict[int, list[Activity]] = {each: [] for each in ids}
    for entry in session.exec(select(Activity).where(col(Activity.promise_id).in_(ids))):
        by_promise[entry.promise_id].append(entry)
    return [counter(promise, by_promise[promise.id], on=on) for promise in promises]


def counter_of(session: Session, promise: Promise, *, on: date) -> Counter:
    return counters(session, [promise], on=on)[0]


def by_token(session: Session, token: str) -> Activity | None:
    return session.exec(select(Activity).where(Activity.token == token)).first()
