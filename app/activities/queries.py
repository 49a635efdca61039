"""The entries of promises, and the numbers they add up to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func
from sqlmodel import Session, col, select

from app.activities.counter import Counter, counter
from app.activities.models import Activity
from app.areas.models import PromiseAreaPolice
from app.promises.models import Charter, Promise


@dataclass(frozen=True)
class Sum:
    """The numbers of one published promise in one local police area."""

    ref: str
    lpo_id: str
    entries: int
    done: int


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


def sums(session: Session) -> tuple[Sum, ...]:
    """The numbers of every published promise: what open screens are compared with."""
    link = PromiseAreaPolice
    query = (
        select(
            Promise.ref,
            link.lpo_id,
            func.count(col(Activity.id)),
            func.coalesce(func.sum(Activity.count), 0),
        )
        .join(Charter, col(Promise.charter_id) == col(Charter.id))
        .join(link, col(link.promise_area_id) == col(Charter.promise_area_id))
        .outerjoin(Activity, col(Activity.promise_id) == col(Promise.id))
        .where(col(Charter.published_at).is_not(None))
        .group_by(col(Promise.ref), col(link.lpo_id))
        .order_by(col(Promise.ref), col(link.lpo_id))
    )
    return tuple(Sum(*row) for row in session.exec(query))
