"""Finding pictures: through the person who works with them, or as far as they are published."""

from datetime import date
from typing import Any

from sqlalchemy.orm import defer, joinedload, selectinload
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from app.areas.models import PromiseArea, PromiseAreaMunicipality, PromiseAreaPolice
from app.identity.actor import Actor
from app.kit.errors import Missing
from app.pictures import policy, renewal
from app.pictures.models import Edition, Picture, PictureParty, Problem

# Any, for SQLModel types a relationship as what it holds.
AREA: Any = Picture.promise_area
LPOS: Any = PromiseArea.lpos
PARTIES: Any = Picture.parties
EDITIONS: Any = Picture.editions
WHOLE: Any = Edition.whole


def for_staff(session: Session, picture_id: int, actor: Actor, *, lock: bool = False) -> Picture:
    """The picture, for somebody who works with it; for others it is Missing."""
    picture = session.get(Picture, picture_id, with_for_update=lock or None)
    if picture is None or not policy.may_see(actor, picture):
        raise Missing
    return picture


def problem(session: Session, problem_id: int, actor: Actor, *, lock: bool = False) -> Problem:
    """The problem, for somebody who may read it; locking takes its picture, and comes first."""
    if lock:
        mine = select(Picture).join(Problem).where(Problem.id == problem_id)
        session.exec(mine.with_for_update(of=Picture)).first()
    found = session.get(Problem, problem_id)
    if found is None or not policy.may_read(actor, found):
        raise Missing
    return found


def seen_by(session: Session, actor: Actor) -> list[Picture]:
    """The pictures where the actor's organisation is a party and the actor works, by area."""
    own = select(Picture).join(PictureParty).join(PromiseArea)
    mine = own.where(PictureParty.organisation_id == actor.organisation_id)
    editions = selectinload(EDITIONS).defer(WHOLE)
    parts = joinedload(AREA).selectinload(LPOS), selectinload(PARTIES), editions
    found = session.exec(mine.options(*parts).order_by(col(PromiseArea.name), col(Picture.id)))
    return [each for each in found if policy.may_see(actor, each)]


def to_follow_up(session: Session, actor: Actor, *, on: date) -> list[tuple[Picture, date]]:
    """The actor's pictures that must soon be followed up or should have been, with the day."""
    near = (each for each in seen_by(session, actor) if renewal.is_near(each, on=on))
    return [(each, due) for each in near if (due := renewal.due_on(each))]


def of_area(session: Session, area: PromiseArea) -> Picture | None:
    """The picture of exactly that area."""
    return session.exec(select(Picture).where(Picture.promise_area_id == area.id)).first()


def edition(session: Session, area: str, number: int) -> Edition | None:
    """A published edition by its permanent address."""
    found = select(Edition).join(Picture).join(PromiseArea)
    return session.exec(found.where(PromiseArea.slug == area, Edition.number == number)).first()


def editions_in_lpo(session: Session, lpo_id: str) -> list[Edition]:
    """The published editions that touch a local police area, the latest first."""
    inside = select(PromiseAreaPolice.promise_area_id).where(PromiseAreaPolice.lpo_id == lpo_id)
    return _editions(session, inside)


def editions_in_municipality(session: Session, code: str) -> list[Edition]:
    """The published editions that touch a kommun, the latest first."""
    link = PromiseAreaMunicipality
    inside = select(link.promise_area_id).where(link.municipality_code == code)
    return _editions(session, inside)


def _editions(session: Session, inside: SelectOfScalar[int]) -> list[Edition]:
    """As far as they are public: what the parties keep for themselves is not fetched."""
    found = select(Edition).join(Picture).where(col(Picture.promise_area_id).in_(inside))
    latest = found.order_by(col(Edition.published_at).desc(), col(Edition.id))
    return list(session.exec(latest.options(defer(WHOLE))))
