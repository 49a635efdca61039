"""Finding charters and promises: drafts through the person, the rest only when published."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count, product
from string import ascii_lowercase
from typing import Any

from sqlalchemy import ColumnElement, func
from sqlalchemy.orm import contains_eager, selectinload
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from app.areas.models import PromiseAreaMunicipality, PromiseAreaPolice
from app.identity import queries as identity
from app.identity.actor import Actor
from app.identity.models import Organisation
from app.promises import parts
from app.promises.models import Charter, Party, Promise, PromiseParty, Version

# Any, for SQLModel types a relationship as what it holds.
CHARTER: Any = Promise.charter
LATELY = timedelta(days=14)
LETTERS = ascii_lowercase[1:]


def charter_by_id(session: Session, charter_id: int, *, lock: bool = False) -> Charter | None:
    """Any charter, draft or not; a verb that decides about it locks it first."""
    return session.get(Charter, charter_id, with_for_update=lock or None)


def locked(session: Session, charter: Charter) -> Charter:
    """The charter as the last to hold it left it, held until the end of this transaction."""
    session.flush()
    return session.get_one(Charter, charter.id, with_for_update=True, populate_existing=True)


def amendment_of(session: Session, charter: Charter) -> Charter | None:
    """The open draft of its next version, if somebody has begun one."""
    return session.exec(select(Charter).where(Charter.amends_id == charter.id)).first()


def promise_by_id(session: Session, promise_id: int, *, lock: bool = False) -> Promise | None:
    """Any promise, draft or not; locking takes its charter, for the words are signed together.

    The lock comes first, so that the words are read as the last to hold it left them.
    """
    if lock:
        charter = select(Charter).join(Promise).where(Promise.id == promise_id)
        held = charter.with_for_update(of=Charter).execution_options(populate_existing=True)
        session.exec(held).first()
    return session.get(Promise, promise_id, populate_existing=lock)


def published_charter(session: Session, slug: str) -> Charter | None:
    """A charter the public may see; a draft is not hidden, it is not found."""
    found = select(Charter).where(Charter.slug == slug, _is_published())
    return session.exec(found.options(*parts.cards())).first()


def published_promise(session: Session, ref: str) -> Promise | None:
    """A promise the public may see, by its permanent address."""
    query = select(Promise).join(Charter).where(Promise.ref == ref, _is_published())
    return session.exec(query.options(contains_eager(CHARTER))).first()


def published_in_lpo(session: Session, lpo_id: str) -> list[Charter]:
    """The published charters that touch a local police area, newest time first."""
    areas = select(PromiseAreaPolice.promise_area_id).where(PromiseAreaPolice.lpo_id == lpo_id)
    return _published(session, col(Charter.promise_area_id).in_(areas))


def published_in_municipality(session: Session, code: str) -> list[Charter]:
    """The published charters that touch a kommun, newest time first."""
    link = PromiseAreaMunicipality
    areas = select(link.promise_area_id).where(link.municipality_code == code)
    return _published(session, col(Charter.promise_area_id).in_(areas))


def published_on_themes(
    session: Session, lpo_id: str, theme_ids: set[str], since: date
) -> list[Promise]:
    """The promises an area was given on those themes, in charters that run past that day."""
    areas = select(PromiseAreaPolice.promise_area_id).where(PromiseAreaPolice.lpo_id == lpo_id)
    query = (
        select(Promise)
        .join(Charter)
        .where(
            _is_published(),
            col(Charter.promise_area_id).in_(areas),
            col(Promise.theme_id).in_(theme_ids),
            col(Promise.ends_on) >= since,
            col(Promise.dropped_at).is_(None),
        )
        .order_by(col(Charter.valid_from).desc(), col(Promise.number))
    )
    return list(session.exec(query))


def seen_by(session: Session, actor: Actor) -> list[Charter]:
    """The charters where the actor's organisation has a chair, drafts first."""
    own = select(Charter).join(Party).where(Party.organisation_id == actor.organisation_id)
    order = (col(Charter.published_at).is_not(None), col(Charter.valid_from).desc())
    return list(session.exec(own.options(*parts.signed()).order_by(*order)))


def to_log(session: Session, actor: Actor, *, on: date) -> list[Promise]:
    """The published promises of the actor's organisation that run that day, or did lately.

    What was done on the last evening is told the next morning.
    """
    runs = (col(Promise.starts_on) <= on, col(Promise.ends_on) >= on - LATELY)
    return list(session.exec(_of_organisation(actor).where(*runs)))


def of_organisation(session: Session, actor: Actor) -> list[Promise]:
    """All that the actor's organisation has promised in public and still stands by."""
    return list(session.exec(_of_organisation(actor)))


def beside(session: Session, actor: Actor) -> list[Promise]:
    """What the others at the actor's tables have promised in public, and still stand by."""
    table = select(Party.charter_id).where(Party.organisation_id == actor.organisation_id)
    own = select(PromiseParty.promise_id).where(
        PromiseParty.organisation_id == actor.organisation_id
    )
    found = (
        select(Promise)
        .join(Charter)
        .where(
            _is_published(),
            col(Promise.dropped_at).is_(None),
            col(Promise.charter_id).in_(table),
            col(Promise.id).not_in(own),
        )
    )
    order = (col(Charter.valid_from).desc(), col(Promise.number))
    return list(session.exec(found.order_by(*order).options(selectinload(parts.ORGANISATIONS))))


def versions_of(session: Session, charter: Charter) -> list[Version]:
    """Its versions, the newest first."""
    query = select(Version).where(Version.charter_id == charter.id)
    return list(session.exec(query.order_by(col(Version.number).desc())))


def partners(session: Session) -> list[Organisation]:
    """Who may be asked to the table besides the police and the kommun."""
    return [each for each in identity.organisations(session) if each.kind == "partner"]


def undertakers_for(session: Session, charter: Charter) -> list[Organisation]:
    """Who may be named in its promises: the parties, then partners who help to keep them."""
    parties = [party.organisation for party in charter.parties]
    return parties + [each for each in partners(session) if each not in parties]


def next_number(session: Session, charter: Charter) -> int:
    """The number of a promise to be added; a number once published is never given again."""
    of_both = [each.id for each in (charter, charter.amends) if each]
    taken = select(func.max(Promise.number)).where(col(Promise.charter_id).in_(of_both))
    return (session.exec(taken).one() or 0) + 1


def free_slug(session: Session, wanted: str) -> str:
    """The wanted slug, or with the first free letter after it."""
    query = select(Charter.slug).where(col(Charter.slug).startswith(wanted, autoescape=True))
    taken = set(session.exec(query))
    return next(slug for slug in _slugs(wanted) if slug not in taken)


def _slugs(wanted: str) -> Iterator[str]:
    """lund-2026, lund-2026b, …, lund-2026z, lund-2026bb, …"""
    yield wanted
    for length in count(1):
        for letters in product(LETTERS, repeat=length):
            yield wanted + "".join(letters)


def _is_published() -> ColumnElement[bool]:
    return col(Charter.published_at).is_not(None)


def _published(session: Session, where: ColumnElement[bool]) -> list[Charter]:
    query = select(Charter).where(_is_published(), where).options(*parts.cards())
    return list(session.exec(query.order_by(col(Charter.valid_to).desc(), col(Charter.id))))


def _of_organisation(actor: Actor) -> SelectOfScalar[Promise]:
    own = select(Promise).join(Charter).join(PromiseParty)
    stands = (_is_published(), col(Promise.dropped_at).is_(None))
    mine = own.where(*stands, PromiseParty.organisation_id == actor.organisation_id)
    order = (col(Charter.valid_from).desc(), col(Promise.number))
    return mine.order_by(*order).options(selectinload(parts.ORGANISATIONS))
