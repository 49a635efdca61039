"""The numbers that open screens are compared with."""

from dataclasses import dataclass

from sqlalchemy import func
from sqlmodel import Session, col, select

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
