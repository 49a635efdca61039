"""The demonstration's charters, as their sources have them: nobody's signature is made up."""

from datetime import date, datetime

from sqlmodel import Session

from app.areas import queries as areas
from app.areas import service as areas_service
from app.demo.parties import Facts, parties
from app.demo.promises import activities, promised
from app.identity import queries as identity
from app.identity.models import Account
from app.kit.clock import day
from app.promises import publishing
from app.promises import service as promises
from app.promises.models import Charter, Party, Version


def load(session: Session, facts: Facts, *, at: datetime) -> Charter:
    """One charter with its promises and what is known to have been done."""
    today = day(at)
    year = today.year
    first, last = facts["years"] or (f"{year}-01-01", f"{year}-12-31")
    source = identity.account(session, "demonstrationen")
    assert source is not None
    charter = _charter(
        session, facts, date.fromisoformat(first), date.fromisoformat(last), source, at
    )
    for number, each in enumerate(facts["promises"], 1):
        promise = promised(session, charter, number, each, facts)
        activities(session, promise, each["done"], source, at=at)
    session.flush()
    version = _version(charter, source, at)
    session.add(version)
    session.flush()
    publishing.tell(session, version, at=at)
    return charter


def _charter(
    session: Session, facts: Facts, first: date, last: date, source: Account, at: datetime
) -> Charter:
    lpo = areas.lpo(session, facts["lpo"])
    kommun = areas.municipality(session, facts["municipality"])
    assert lpo is not None and kommun is not None
    area = areas_service.promise_area(
        session, name=facts["area"], lpos=[lpo], municipalities=[kommun]
    )
    charter = Charter(
        slug=f"{area.slug}-{first.year}",
        title=f"Medborgarlöften {area.name} {promises.years(first, last)}",
        promise_area=area,
        valid_from=first,
        valid_to=last,
        background=facts["background"],
        source_url=facts["source_url"],
        drafted_at=at,
        drafted_by_id=source.id,
        published_at=at,
    )
    both = parties(session, lpo.id, kommun.slug)
    charter.parties = [Party(organisation=each) for each in both]
    session.add(charter)
    session.flush()
    return charter


def _version(charter: Charter, source: Account, at: datetime) -> Version:
    return Version(
        charter_id=charter.id,
        number=1,
        digest=charter.digest,
        content=charter.content,
        published_at=at,
        published_by_id=source.id,
    )
