"""A version is written once, with every signature under it; the database never lets it change."""

from datetime import datetime

from sqlmodel import Session, select

from app.identity.actor import Actor
from app.kit.clock import day
from app.promises.models import Charter, Party, Version


def written(session: Session, charter: Charter, *, by: Actor, at: datetime) -> Version:
    """The next version: what the charter says now, word for word, and who signed that."""
    numbers = session.exec(select(Version.number).where(Version.charter_id == charter.id))
    version = Version(
        charter_id=charter.id,
        number=max(numbers, default=0) + 1,
        digest=charter.digest,
        content=charter.content,
        signatures=[_signature(party) for party in charter.parties],
        published_at=at,
        published_by_id=by.account_id,
    )
    session.add(version)
    session.flush()
    return version


def _signature(party: Party) -> dict[str, str]:
    assert party.signed_by is not None and party.signed_at is not None
    return {
        "organisation": party.organisation.name,
        "name": party.signed_by.name,
        "title": party.signed_by.title,
        "on": str(day(party.signed_at)),
    }
