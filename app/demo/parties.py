"""The organisations of the demonstration."""

from typing import Any

from sqlmodel import Session, select

from app.areas import queries as areas
from app.identity import service as people
from app.identity.models import Organisation

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


def undertakers(session: Session, who: list[str], facts: Facts) -> list[Organisation]:
    police, kommun = parties(session, facts["lpo"], facts["municipality"])
    here = {"police": police, "municipality": kommun}
    return [here.get(each) or _partner(session, each) for each in who]


def _partner(session: Session, slug: str) -> Organisation:
    return session.exec(select(Organisation).where(Organisation.slug == slug)).one()
