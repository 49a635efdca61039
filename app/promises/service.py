"""The verbs of a charter: draft, sign, withdraw, publish. Its words are written in `writing`."""

from datetime import date, datetime

from sqlmodel import Session

from app.areas.models import PromiseArea
from app.identity import queries as identity
from app.identity.actor import Actor
from app.identity.models import Organisation
from app.kit.errors import Conflict, Denied, Invalid
from app.kit.i18n import gettext as _
from app.promises import amending, complete, history, policy, publishing, queries, seating, versions
from app.promises.models import Charter, Party, Version


def draft(
    session: Session,
    area: PromiseArea,
    *,
    valid_from: date,
    valid_to: date,
    background: str,
    by: Actor,
    at: datetime,
) -> Charter:
    """Begin a charter for an area and a time, with an empty chair for each party.

    Raises Denied without the duty to write there, Invalid unless all of them are here to sign.
    """
    parties = _ask_to_draft(session, by, area)
    charter = Charter(
        slug=queries.free_slug(session, f"{area.slug}-{valid_from.year}"),
        title=f"Medborgarlöften {area.name} {years(valid_from, valid_to)}",
        promise_area=area,
        valid_from=valid_from,
        valid_to=valid_to,
        background=background,
        drafted_at=at,
        drafted_by_id=by.account_id,
    )
    seating.seat(charter, parties)
    session.add(charter)
    session.flush()
    history.of_charter(session, "charter.drafted", charter, by=by, at=at)
    return charter


def _ask_to_draft(session: Session, by: Actor, area: PromiseArea) -> list[Organisation]:
    """The parties that are to sit at the table."""
    if not policy.may_draft(by, area):
        raise Denied(_("Du får inte skriva löften för det området."))
    parties = identity.parties(session, places=area.places, codes=area.codes)
    if not parties:
        raise Invalid("municipality", _("Polisen och kommunen måste båda finnas här för att lova."))
    return parties


def years(valid_from: date, valid_to: date) -> str:
    """2026, or 2026–2027"""
    first, last = valid_from.year, valid_to.year
    return str(first) if first == last else f"{first}–{last}"


def sign(session: Session, charter: Charter, *, by: Actor, at: datetime) -> Party:
    """Put the actor's organisation behind the charter as it reads now."""
    chair = policy.chair_of(by, charter)
    if chair is None or not policy.is_signatory(by, charter):
        raise Denied(_("Du får inte skriva under för någon av parterna."))
    if not charter.promises:
        raise Conflict(_("Det finns inget löfte att skriva under än."))
    gaps = complete.gaps(charter)
    if gaps:
        raise Conflict(_("Alla löften är inte färdigskrivna än."))
    if not policy.may_sign(by, charter, gaps):
        raise Conflict(_("Din organisation har redan skrivit under de här orden."))
    chair.signed_at, chair.signed_by_id, chair.signed_digest = at, by.account_id, charter.digest
    history.of_charter(session, "charter.signed", charter, by=by, at=at)
    return chair


def withdraw(session: Session, charter: Charter, *, by: Actor, at: datetime) -> Party:
    """Take back the signature of the actor's organisation, as long as nothing is published."""
    chair = policy.chair_of(by, charter)
    if chair is None or not policy.is_signatory(by, charter):
        raise Denied(_("Du får inte skriva under för någon av parterna."))
    if not policy.may_withdraw(by, charter):
        raise Conflict(_("Det finns ingen underskrift att ta tillbaka."))
    chair.signed_at = chair.signed_by_id = chair.signed_digest = None
    history.of_charter(session, "charter.signature_withdrawn", charter, by=by, at=at)
    return chair


def publish(session: Session, charter: Charter, *, by: Actor, at: datetime) -> Version:
    """Make the charter public, in the words and numbers that every party signed.

    A draft of a next version takes the place of the words that were public until now.
    """
    _ask_to_publish(by, charter)
    published = charter
    if charter.amends is not None:
        published = queries.locked(session, charter.amends)
        if published.digest == charter.digest:
            raise Conflict(_("Den nya versionen säger samma sak som den publicerade."))
        amending.absorb(session, published, charter, at=at)
    published.published_at = published.published_at or at
    version = versions.written(session, published, by=by, at=at)
    history.of_charter(session, "charter.published", published, by=by, at=at)
    publishing.tell(session, version, at=at)
    return version


def _ask_to_publish(by: Actor, charter: Charter) -> None:
    if charter.is_published:
        raise Conflict(_("Medborgarlöftet är redan publicerat."))
    if not charter.is_signed_by_all:
        raise Conflict(_("Alla parter måste ha skrivit under just de här orden och talen."))
    if not policy.may_publish(by, charter):
        raise Denied(_("Du får inte publicera det här medborgarlöftet."))
