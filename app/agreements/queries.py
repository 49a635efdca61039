"""Finding agreements: drafts through the person, the rest only when published."""

from itertools import count
from typing import Any

from sqlalchemy.orm import joinedload, selectinload
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from app.agreements import policy
from app.agreements.models import Agreement, AgreementParty, AgreementVersion, PlanRow, Priority
from app.areas.models import PromiseArea, PromiseAreaMunicipality, PromiseAreaPolice
from app.identity.actor import Actor, Duty
from app.kit.errors import Missing
from app.pictures import queries as pictures
from app.pictures.models import Edition

# Any, for SQLModel types a relationship as what it holds.
AREA: Any = Agreement.promise_area
LPOS: Any = PromiseArea.lpos
PARTIES: Any = Agreement.parties
VERSION: Any = Agreement.version


def for_staff(
    session: Session, agreement_id: int, actor: Actor, *, lock: bool = False
) -> Agreement:
    """The agreement, for somebody who works with it; for others it is Missing."""
    agreement = session.get(Agreement, agreement_id, with_for_update=lock or None)
    if agreement is None or not policy.may_see(actor, agreement):
        raise Missing
    return agreement


def priority(session: Session, priority_id: int, actor: Actor, *, lock: bool = False) -> Priority:
    """A priority of it; locking takes the agreement, for the words are signed together."""
    if lock:
        whole = select(Agreement).join(Priority).where(Priority.id == priority_id)
        session.exec(whole.with_for_update(of=Agreement)).first()
    found = session.get(Priority, priority_id)
    if found is None or not policy.may_see(actor, found.agreement):
        raise Missing
    return found


def row(session: Session, row_id: int, actor: Actor, *, lock: bool = False) -> PlanRow:
    """A row of its plan, found and locked the same way."""
    held_by = session.exec(select(PlanRow.priority_id).where(PlanRow.id == row_id)).first()
    if held_by is None:
        raise Missing
    of_plan = priority(session, held_by, actor, lock=lock)
    found = next((each for each in of_plan.rows if each.id == row_id), None)
    if found is None:
        raise Missing
    return found


def seen_by(session: Session, actor: Actor) -> list[Agreement]:
    """The agreements where the actor's organisation is a party and the actor works."""
    own = select(Agreement).join(AgreementParty)
    mine = own.where(AgreementParty.organisation_id == actor.organisation_id)
    parts = joinedload(AREA).selectinload(LPOS), selectinload(PARTIES), joinedload(VERSION)
    order = (col(Agreement.valid_from).desc(), col(Agreement.id))
    found = session.exec(mine.options(*parts).order_by(*order))
    return [each for each in found if policy.may_see(actor, each)]


def published(session: Session, slug: str) -> Agreement | None:
    """An agreement everybody may read; a draft is not hidden, it is not found."""
    found = select(Agreement).join(AgreementVersion).where(Agreement.slug == slug)
    return session.exec(found).first()


def published_in_lpo(session: Session, lpo_id: str) -> list[Agreement]:
    """The published agreements of a local police area, the latest first."""
    inside = select(PromiseAreaPolice.promise_area_id).where(PromiseAreaPolice.lpo_id == lpo_id)
    return _published(session, inside)


def published_in_municipality(session: Session, code: str) -> list[Agreement]:
    """The same of a kommun."""
    link = PromiseAreaMunicipality
    return _published(session, select(link.promise_area_id).where(link.municipality_code == code))


def to_rest_on(session: Session, actor: Actor) -> list[Edition]:
    """The latest editions of the pictures that the actor's organisation is a party of."""
    mine = (each for each in pictures.seen_by(session, actor) if actor.may(Duty.WRITE, each.places))
    return [each.latest for each in mine if each.latest is not None]


def to_begin_with(session: Session, chosen: str, actor: Actor) -> Edition | None:
    """The latest edition of that number, of a picture that the actor sees.

    Who may rest an agreement on it is asked by the verb.
    """
    every = (each.latest for each in pictures.seen_by(session, actor))
    return next((each for each in every if each and str(each.id) == chosen), None)


def _published(session: Session, inside: SelectOfScalar[int]) -> list[Agreement]:
    found = select(Agreement).join(AgreementVersion)
    mine = found.where(col(Agreement.promise_area_id).in_(inside))
    return list(session.exec(mine.order_by(col(Agreement.valid_from).desc(), col(Agreement.id))))


def free_slug(session: Session, wanted: str) -> str:
    """lund-2027, lund-2027-2, lund-2027-3, …"""
    begins = col(Agreement.slug).startswith(wanted, autoescape=True)
    taken = set(session.exec(select(Agreement.slug).where(begins)))
    names = (wanted if number == 1 else f"{wanted}-{number}" for number in count(1))
    return next(name for name in names if name not in taken)
