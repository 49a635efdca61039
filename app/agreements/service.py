"""The verbs of an agreement: draft, frame, sign, publish."""

from datetime import datetime

from sqlmodel import Session

from app.agreements import policy, queries
from app.agreements.forms import AgreementForm
from app.agreements.models import FRAME, Agreement, AgreementParty, AgreementVersion, Priority
from app.audit import service as audit
from app.identity.actor import Actor
from app.kit.errors import Conflict, Denied
from app.kit.i18n import gettext as _
from app.pictures import policy as pictures
from app.pictures.models import Edition


def draft(
    session: Session, edition: Edition, words: AgreementForm, *, by: Actor, at: datetime
) -> Agreement:
    """Begin an agreement on an edition: its focus areas become priorities, its parties sit down.

    Raises Denied for those who do not write that picture.
    """
    if not pictures.may_write(by, edition.picture):
        raise Denied(_("Du får inte skriva överenskommelser för det området."))
    area = edition.picture.promise_area
    years = sorted({words.valid_from.year, words.valid_to.year})
    agreement = Agreement(
        slug=queries.free_slug(session, f"{area.slug}-{words.valid_from.year}"),
        title=f"Samverkansöverenskommelse {area.name} {'–'.join(map(str, years))}",
        promise_area=area,
        edition=edition,
        drafted_at=at,
        drafted_by_id=by.account_id,
        parties=[
            AgreementParty(organisation=each.organisation) for each in edition.picture.parties
        ],
        priorities=[Priority(**each) for each in edition.extract["focus_areas"]],
        **words.model_dump(include=set(FRAME)),
    )
    session.add(agreement)
    session.flush()
    record(session, "agreement.drafted", agreement, by=by, at=at)
    return agreement


def frame(
    session: Session, agreement: Agreement, words: AgreementForm, *, by: Actor, at: datetime
) -> None:
    """Give it another time or organisation; a signature on the old words no longer holds."""
    ask_to_write(by, agreement)
    agreement.sqlmodel_update(words.model_dump(include=set(FRAME)))
    record(session, "agreement.changed", agreement, by=by, at=at)


def sign(session: Session, agreement: Agreement, *, by: Actor, at: datetime) -> AgreementParty:
    """Put the actor's organisation behind the agreement as it reads now."""
    chair = policy.chair_of(by, agreement)
    if chair is None or not policy.is_signatory(by, agreement):
        raise Denied(_("Du får inte skriva under för någon av parterna."))
    if not agreement.has_measures:
        raise Conflict(_("Det finns ingen åtgärd att skriva under än."))
    if not policy.may_sign(by, agreement):
        raise Conflict(_("Din organisation har redan skrivit under de här orden."))
    chair.signed_at, chair.signed_by_id, chair.signed_digest = at, by.account_id, agreement.digest
    record(session, "agreement.signed", agreement, by=by, at=at)
    return chair


def publish(session: Session, agreement: Agreement, *, by: Actor, at: datetime) -> AgreementVersion:
    """Make the agreement public, in the words that every party signed."""
    if agreement.is_published:
        raise Conflict(_("Överenskommelsen är redan publicerad."))
    if not agreement.is_signed_by_all:
        raise Conflict(_("Alla parter måste ha skrivit under just de här orden."))
    if not policy.may_publish(by, agreement):
        raise Denied(_("Du får inte publicera den här överenskommelsen."))
    agreement.version = AgreementVersion(
        digest=agreement.digest,
        content=agreement.content,
        published_at=at,
        published_by_id=by.account_id,
    )
    session.flush()
    record(session, "agreement.published", agreement, by=by, at=at)
    return agreement.version


def ask_to_write(by: Actor, agreement: Agreement) -> None:
    """Raises Conflict when the words are published, Denied for those who may not write them."""
    if agreement.is_published:
        raise Conflict(_("Överenskommelsen är publicerad. Orden ändras bara i en ny."))
    if not policy.may_write(by, agreement):
        raise Denied(_("Du får inte ändra den här överenskommelsen."))


def record(session: Session, verb: str, agreement: Agreement, *, by: Actor, at: datetime) -> None:
    """A line of history about the agreement."""
    audit.record(
        session, verb, f"agreement:{agreement.slug}", by=by, at=at, places=agreement.places
    )
