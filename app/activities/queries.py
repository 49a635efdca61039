"""The entries of promises, and the numbers they add up to."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlmodel import Session, col, func, select

from app.activities import gathered
from app.activities.counter import Counter, counter
from app.activities.logged import Logged
from app.activities.models import Activity, Confirmation, Correction
from app.promises.models import Promise

FEW = 5


def counters(
    session: Session, promises: Sequence[Promise], *, on: date, as_of: datetime | None = None
) -> list[Counter]:
    """The counters of those promises, in the same order.

    With `as_of` they are as they were shown at that past instant, from what was recorded until
    then; words that were erased since do not come back.
    """
    entries = gathered.by_promise(session, [promise.id for promise in promises], as_of)
    return [counter(promise, entries[promise.id], on=on) for promise in promises]


def counter_of(
    session: Session, promise: Promise, *, on: date, as_of: datetime | None = None
) -> Counter:
    """The counter of one promise; see `counters`."""
    return counters(session, [promise], on=on, as_of=as_of)[0]


def last_corrected(session: Session, promise_ids: Sequence[int]) -> dict[int, datetime]:
    """When the entries of each promise were last corrected, of those that ever were."""
    if not promise_ids:
        return {}
    promise_id = col(Activity.promise_id)
    query = (
        select(promise_id, func.max(col(Correction.corrected_at)))
        .join(Correction, col(Correction.activity_id) == col(Activity.id))
        .where(promise_id.in_(promise_ids))
        .group_by(promise_id)
    )
    return dict(session.exec(query).all())


def by_id(session: Session, activity_id: int) -> Activity | None:
    return session.get(Activity, activity_id)


def by_token(session: Session, token: str) -> Activity | None:
    return session.exec(select(Activity).where(Activity.token == token)).first()


def correction_by_token(session: Session, token: str) -> Correction | None:
    return session.exec(select(Correction).where(Correction.token == token)).first()


def confirmation_by(session: Session, entry: Activity, organisation_id: int) -> Confirmation | None:
    """The confirmation that this organisation has given, if it has."""
    mine = (
        Confirmation.activity_id == entry.id,
        Confirmation.organisation_id == organisation_id,
    )
    return session.exec(select(Confirmation).where(*mine)).first()


def standing(session: Session, entry: Activity, *, until: Correction | None = None) -> Logged:
    """The entry as it stands, or as it stood when that correction was made."""
    query = select(Correction).where(Correction.activity_id == entry.id)
    if until is not None:
        query = query.where(col(Correction.id) <= until.id)
    return Logged(entry, tuple(session.exec(query.order_by(col(Correction.id)))))


def just_logged(session: Session, account_id: int, since: datetime) -> list[Activity]:
    """The last few that somebody has logged since, the latest first.

    Without those that were corrected, and those that came in the place of another.
    """
    of_it = (col(Activity.id) == Correction.activity_id) | (
        col(Activity.id) == Correction.replaced_by_id
    )
    corrected = select(Correction).where(of_it).exists()
    mine = (Activity.logged_by_id == account_id, col(Activity.logged_at) >= since, ~corrected)
    latest = select(Activity).where(*mine).order_by(col(Activity.id).desc())
    return list(session.exec(latest.limit(FEW)))
