"""Which promise goes on with which: series that outlive the years."""

from sqlalchemy.orm import selectinload
from sqlmodel import Session, col, select

from app.areas.models import PromiseAreaPolice
from app.promises import parts
from app.promises.models import Charter, Promise


def earlier_charters(session: Session, charter: Charter) -> list[Charter]:
    """The published charters of the same local police areas that began before it, newest first."""
    places = charter.promise_area.places
    areas = select(PromiseAreaPolice.promise_area_id).where(
        col(PromiseAreaPolice.lpo_id).in_(places)
    )
    query = select(Charter).where(
        col(Charter.published_at).is_not(None),
        col(Charter.valid_from) < charter.valid_from,
        col(Charter.promise_area_id).in_(areas),
    )
    order = (col(Charter.valid_from).desc(), col(Charter.id))
    return list(session.exec(query.options(selectinload(parts.PROMISES)).order_by(*order)))


def earlier(session: Session, charter: Charter) -> list[Promise]:
    """The promises that one of this charter may go on with."""
    return [each for found in earlier_charters(session, charter) for each in found.promises]


def continued_by(session: Session, promise: Promise) -> list[Promise]:
    """The published promises that go on with this one."""
    query = (
        select(Promise)
        .join(Charter)
        .where(Promise.continues_id == promise.id, col(Charter.published_at).is_not(None))
    )
    return list(session.exec(query.order_by(col(Promise.ref))))
