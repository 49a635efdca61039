"""The verbs of a picture: begin, frame, approve, publish. Its parts have verbs of their own."""

from datetime import datetime
from typing import Any

from sqlmodel import Session

from app.areas.models import PromiseArea
from app.audit import service as audit
from app.identity import queries as identity
from app.identity.actor import Actor
from app.kit.errors import Conflict, Denied, Invalid
from app.kit.i18n import gettext as _
from app.pictures import policy, queries
from app.pictures.forms import Frame
from app.pictures.models import Edition, Picture, PictureParty
from app.pictures.unexplained import unexplained


def begin(session: Session, area: PromiseArea, frame: Frame, *, by: Actor, at: datetime) -> Picture:
    """Begin the picture of an area, with a chair for the police and for every kommun.

    Raises Denied without the duty to write there, Invalid unless all are here to approve it.
    """
    if not policy.may_begin(by, area):
        raise Denied(_("Du får inte skriva lägesbild för det området."))
    parties = identity.parties(session, places=area.places, codes=area.codes)
    if not parties:
        raise Invalid("municipalities", _("Polisen och kommunen måste båda finnas här."))
    if queries.of_area(session, area) is not None:
        raise Invalid("lpo_id", _("Området har redan en lägesbild. Den ändras i stället."))
    picture = Picture(promise_area=area, begun_at=at, begun_by_id=by.account_id, **_facts(frame))
    picture.parties = [PictureParty(organisation=each) for each in parties]
    session.add(picture)
    session.flush()
    record(session, "picture.begun", picture, by=by, at=at)
    return picture


def frame(session: Session, picture: Picture, words: Frame, *, by: Actor, at: datetime) -> None:
    """Give it another time or introduction; what was approved before is approved no longer."""
    ask_to_write(by, picture)
    picture.sqlmodel_update(_facts(words))
    record(session, "picture.framed", picture, by=by, at=at)


def approve(session: Session, picture: Picture, *, by: Actor, at: datetime) -> PictureParty:
    """Let the actor's organisation say that everyone may read the extract as it reads now."""
    chair = policy.chair_of(by, picture)
    if chair is None or not policy.is_signatory(by, picture):
        raise Denied(_("Du får inte godkänna för någon av parterna."))
    _ask_whether_whole(session, picture)
    if not policy.may_approve(by, picture):
        raise Conflict(_("Din organisation har redan godkänt just de här orden."))
    chair.approved_at, chair.approved_by_id = at, by.account_id
    chair.approved_digest = picture.digest
    record(session, "picture.approved", picture, by=by, at=at)
    return chair


def publish(session: Session, picture: Picture, *, by: Actor, at: datetime) -> Edition:
    """Publish the extract that every party approved, as the next edition; it is never changed."""
    if picture.is_published:
        raise Conflict(_("Den senaste utgåvan har redan de här orden."))
    if not picture.is_approved:
        raise Conflict(_("Alla parter måste ha godkänt just de här orden."))
    _ask_whether_whole(session, picture)
    if not policy.may_publish(by, picture):
        raise Denied(_("Du får inte publicera lägesbilden."))
    edition = Edition(
        number=len(picture.editions) + 1,
        digest=picture.digest,
        extract=picture.told(),
        whole=picture.told(whole=True),
        published_at=at,
        published_by_id=by.account_id,
    )
    picture.editions.append(edition)
    session.flush()
    record(session, "picture.published", picture, by=by, at=at)
    return edition


def ask_to_write(by: Actor, picture: Picture) -> None:
    """Raises Denied for those who do not write it."""
    if not policy.may_write(by, picture):
        raise Denied(_("Du får inte ändra den här lägesbilden."))


def record(session: Session, verb: str, picture: Picture, *, by: Actor, at: datetime) -> None:
    """A line of history about the picture."""
    audit.record(
        session, verb, f"picture:{picture.promise_area.slug}", by=by, at=at, places=picture.places
    )


def _ask_whether_whole(session: Session, picture: Picture) -> None:
    if not picture.focus_areas:
        raise Conflict(_("Välj minst ett fokusområde först."))
    if unexplained(session, picture):
        raise Conflict(_("Skriv först varför de teman som återstår inte är valda."))


def _facts(words: Frame) -> dict[str, Any]:
    return words.model_dump(include={"starts_on", "ends_on", "intro"})
