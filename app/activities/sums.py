"""The numbers that open screens are compared with."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Subquery, func, select
from sqlmodel import Session, col

from app.activities.models import Activity, Confirmation, Correction
from app.areas.models import PromiseAreaPolice
from app.promises.models import Charter, Promise, Version


@dataclass(frozen=True)
class Sum:
    """The numbers of one published promise in one local police area.

    `done` is what stands after corrections; `said` is how much was said of the entries since.
    `version` is that of the words and of how they are counted.
    """

    ref: str
    lpo_id: str
    entries: int
    done: int
    said: int = 0
    version: int | None = None
    dropped_at: datetime | None = None


def sums(session: Session) -> tuple[Sum, ...]:
    """The numbers of every published promise: what open screens are compared with."""
    link, versions = PromiseAreaPolice, _versions()
    logged, corrected, confirmed = _logged(), _corrected(), _confirmed()
    query = (
        select(
            col(Promise.ref),
            col(link.lpo_id),
            func.coalesce(logged.c.entries, 0),
            func.coalesce(logged.c.done, 0) + func.coalesce(corrected.c.moved, 0),
            func.coalesce(logged.c.erased, 0)
            + func.coalesce(corrected.c.times, 0)
            + func.coalesce(confirmed.c.times, 0),
            versions.c.latest,
            col(Promise.dropped_at),
        )
        .join(Charter, col(Promise.charter_id) == col(Charter.id))
        .join(link, col(link.promise_area_id) == col(Charter.promise_area_id))
        .outerjoin(versions, versions.c.charter_id == col(Charter.id))
        .outerjoin(logged, logged.c.promise_id == col(Promise.id))
        .outerjoin(corrected, corrected.c.promise_id == col(Promise.id))
        .outerjoin(confirmed, confirmed.c.promise_id == col(Promise.id))
        .where(col(Charter.published_at).is_not(None))
        .order_by(col(Promise.ref), col(link.lpo_id))
    )
    return tuple(Sum(*row) for row in session.connection().execute(query))


def _versions() -> Subquery:
    charter_id = col(Version.charter_id)
    latest = func.max(col(Version.number)).label("latest")
    return select(charter_id.label("charter_id"), latest).group_by(charter_id).subquery()


def _logged() -> Subquery:
    promise_id = col(Activity.promise_id)
    return (
        select(
            promise_id.label("promise_id"),
            func.count(col(Activity.id)).label("entries"),
            func.sum(col(Activity.count)).label("done"),
            func.count(col(Activity.erased_at)).label("erased"),
        )
        .group_by(promise_id)
        .subquery()
    )


def _corrected() -> Subquery:
    promise_id = col(Activity.promise_id)
    return (
        select(
            promise_id.label("promise_id"),
            func.sum(col(Correction.delta)).label("moved"),
            (func.count(col(Correction.id)) + func.count(col(Correction.erased_at))).label("times"),
        )
        .join(Activity, col(Correction.activity_id) == col(Activity.id))
        .group_by(promise_id)
        .subquery()
    )


def _confirmed() -> Subquery:
    promise_id = col(Activity.promise_id)
    return (
        select(promise_id.label("promise_id"), func.count(col(Confirmation.id)).label("times"))
        .join(Activity, col(Confirmation.activity_id) == col(Activity.id))
        .group_by(promise_id)
        .subquery()
    )
