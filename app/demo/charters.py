"""The demonstration's charters, as their sources have them: nobody's signature is made up."""

from datetime import date, datetime
from typing import Any

from sqlmodel import Session, select

from app.activities.models import Activity
from app.areas import queries as areas
from app.areas import service as areas_service
from app.identity import queries as identity
from app.identity import service as people
from app.identity.models import Account, Organisation
from app.kit.clock import day
from app.kit.tokens import opaque
from app.promises import service as promises
from app.promises.models import Charter, Promise, Version

Facts = dict[str, Any]


def parties(session: Session, lpo_id: str, slug: str) -> tuple[Organisation, Organisation]:
    """The police and the kommun of a place."""
    lpo, kommun = areas.lpo(session, lpo_id), areas.municipality(session, slug)
    assert lpo is not None and kommun is not None, (lpo_id, slug)
    name = f"Polisen, lokalpolisområde {lpo.name}"
    police = people.organisation(session, f"polisen-{lpo.id}", name, "police", lpo_id=lpo.id)
    official = kommun.name_official
    return police, people.organisation(
        session, f"kommun-{kommun.slug}", official, "municipality", municipality_code=kommun.code
    )


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
        promise = _promise(session, charter, number, each, facts)
        _activities(session, promise, each["done"], source, at=at)
    session.flush()
    session.add(_version(charter, source, at))
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
    promises.seat(charter, list(parties(session, lpo.id, kommun.slug)))
    session.add(charter)
    session.flush()
    return charter


def _promise(session: Session, charter: Charter, number: int, each: Facts, facts: Facts) -> Promise:
    same = ("focus", "title", "body", "comparator", "target", "unit_one", "unit_many", "period")
    promise = Promise(
        ref=f"{charter.slug}-{number}",
        number=number,
        theme_id=each["theme"],
        counting_rule=each["counting_rule"],
        starts_on=charter.valid_from,
        ends_on=charter.valid_to,
        **{name: each[name] for name in same},
    )
    promise.organisations = _undertakers(session, each["who"], facts)
    charter.promises.append(promise)
    session.flush()
    return promise


def _undertakers(session: Session, who: list[str], facts: Facts) -> list[Organisation]:
    police, kommun = parties(session, facts["lpo"], facts["municipality"])
    here = {"police": police, "municipality": kommun}
    return [here.get(each) or _partner(session, each) for each in who]


def _partner(session: Session, slug: str) -> Organisation:
    return session.exec(select(Organisation).where(Organisation.slug == slug)).one()


def _activities(
    session: Session, promise: Promise, done: list[Facts], source: Account, *, at: datetime
) -> None:
    for each in done:
        on = each["on"] if len(each["on"]) == 10 else f"{promise.starts_on.year}-{each['on']}"
        if date.fromisoformat(on) > day(at):
            continue
        session.add(
            Activity(
                promise_id=promise.id,
                token=opaque(),
                done_on=date.fromisoformat(on),
                place=each["place"],
                note=each["note"],
                count=each["count"],
                logged_at=at,
                logged_by_id=source.id,
                organisation_id=source.organisation_id,
            )
        )


def _version(charter: Charter, source: Account, at: datetime) -> Version:
    return Version(
        charter_id=charter.id,
        number=1,
        digest=charter.digest,
        content=charter.content,
        published_at=at,
        published_by_id=source.id,
    )
