"""What the open log is told of a version: each promise, and the digest of what was signed."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, select

from app.identity.models import Account
from app.kit.clock import day
from app.ledger import queries as log
from app.ledger import service as ledger
from app.ledger.entries import Entry
from app.ledger.facts import Facts, unit
from app.promises.models import Promise, Version

# The place of the last entry about each promise.
Told = dict[str, int]


def tell(session: Session, version: Version, *, at: datetime) -> None:
    """Write one entry for each promise of the version, about its earlier entry if it has one.

    Call it last in the transaction, for it holds the head of the log. `digest` is that of the
    version's text, which everybody can fetch; the deadline is the last day that is counted.
    """
    _tell(session, version, _told(log.published(session)), at)


def catch_up(session: Session, *, at: datetime) -> None:
    """Tell of every version that was published before there was a log; again changes nothing."""
    every = log.published(session)
    told, seen = _told(every), {(each.digest, each.event_date) for each in every}
    order = (col(Version.published_at), col(Version.charter_id), col(Version.number))
    for version in session.exec(select(Version).order_by(*order)):
        if (version.digest, _day(version)) not in seen:
            _tell(session, version, told, at)


def _tell(session: Session, version: Version, told: Told, at: datetime) -> None:
    by = session.get_one(Account, version.published_by_id).organisation.slug
    for facts in _facts(session, version):
        ref = str(facts["promise"])
        if ref in told:
            facts["ref"] = told[ref]
        told[ref] = ledger.append(session, "promise_published", org=by, at=at, **facts).seq


def _facts(session: Session, version: Version) -> Iterator[Facts]:
    of_charter = select(Promise.number, Promise.ref).where(Promise.charter_id == version.charter_id)
    refs: dict[int, str] = dict(session.exec(of_charter).all())
    for said in version.content["promises"]:
        yield _fact(said, refs[said["number"]], version)


def _fact(said: dict[str, Any], ref: str, version: Version) -> Facts:
    return {
        "promise": ref,
        "unit": unit(said.get("unit_one", "")),
        "target": said.get("target"),
        "deadline": said.get("deadline") or said["ends_on"],
        "digest": version.digest,
        "event_date": _day(version),
    }


def _day(version: Version) -> str:
    return day(version.published_at).isoformat()


def _told(every: list[Entry]) -> Told:
    return {str(each.promise): each.seq for each in every}
