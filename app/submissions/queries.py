"""Finding submissions through the person who may see them."""

from collections.abc import Iterable
from datetime import date
from itertools import chain
from typing import Any

from sqlalchemy import ColumnElement, and_, exists, func
from sqlalchemy.orm import selectinload
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from app.identity.actor import Actor, Duty
from app.identity.models import Account
from app.submissions.models import Coding, PastCoding, Reading, Referral, Submission

PAGE = 50
MOST_READ = 2000


def by_receipt(session: Session, receipt_hash: str, *, lock: bool = False) -> Submission | None:
    """The submission of a receipt, by the keyed hash of its code."""
    mine = select(Submission).where(Submission.receipt_hash == receipt_hash)
    return session.exec(mine.with_for_update() if lock else mine).first()


def by_id(session: Session, submission_id: str, *, lock: bool = False) -> Submission | None:
    return session.get(Submission, submission_id, with_for_update=lock or None)


def has_any(session: Session) -> bool:
    """Whether anybody has spoken."""
    return session.exec(select(Submission.id).limit(1)).first() is not None


def waiting_for(session: Session, actor: Actor, lpo_id: str = "") -> list[Submission]:
    """The uncoded of the actor's areas or of one, oldest day first, no more than fit a page."""
    # The random id breaks ties, so the order within a day tells nothing.
    order = (col(Submission.received_on), col(Submission.id))
    return _page(session, select(Submission).where(_own(actor, lpo_id), *_waits()).order_by(*order))


def waiting_count(session: Session, actor: Actor, lpo_id: str = "") -> int:
    """How many are uncoded in the actor's areas or in one, whether they fit a page or not."""
    waiting = select(func.count()).select_from(Submission).where(_own(actor, lpo_id), *_waits())
    return session.exec(waiting).one()


def coded_for(session: Session, actor: Actor, lpo_id: str = "") -> list[Submission]:
    """The coded of the actor's areas or of one, newest day first, no more than fit a page."""
    return _done(session, _own(actor, lpo_id), _is_coded())


def referred_for(session: Session, actor: Actor, lpo_id: str = "") -> list[Submission]:
    """What was referred to 114 14, newest day first, no more than fit a page."""
    return _done(session, _own(actor, lpo_id), _is_referred())


def readings(session: Session, lpo_id: str) -> list[tuple[Reading, str]]:
    """Who has read what in an area, the latest day first, no more than fit a page."""
    found = select(Reading, Account.name).join(Submission).join(Account)
    order = (col(Reading.read_on).desc(), col(Account.name), col(Submission.id))
    mine = found.where(Submission.lpo_id == lpo_id).order_by(*order)
    return list(session.exec(mine.limit(PAGE)))


def has_read(submission: Submission, actor: Actor) -> bool:
    """Whether this person has opened the words."""
    return any(reading.account_id == actor.account_id for reading in submission.readings)


def read_beside(session: Session, submission: Submission, actor: Actor) -> list[Submission]:
    """What this person has read of the same area besides this one, the latest read first."""
    mine = select(Submission).join(Reading).where(Reading.account_id == actor.account_id)
    beside = mine.where(
        _own(actor),
        ~_is_referred(),
        Submission.lpo_id == submission.lpo_id,
        Submission.id != submission.id,
    )
    order = (col(Reading.read_on).desc(), col(Submission.id))
    return list(session.exec(beside.order_by(*order).limit(MOST_READ)))


def first_read_on(submission: Submission, until: date = date.max) -> date | None:
    """The day somebody first opened the words, as it may be told of the days until then."""
    days = (reading.read_on for reading in submission.readings if reading.read_on <= until)
    return min(days, default=None)


def referred_until(submission: Submission, until: date) -> date | None:
    """The day it was referred to 114 14, as it may be told of the days until then."""
    on = submission.referred.referred_on if submission.referred else None
    return on if on and on <= until else None


def coded_until(submission: Submission, until: date) -> dict[str, date]:
    """The themes it had when that day was over, each with the day it was given."""
    past = (each for each in submission.past_codings if each.ended_on > until)
    held: Iterable[PastCoding | Coding] = chain(past, submission.codings)
    return {each.theme_id: each.coded_on for each in held if each.coded_on <= until}


def _own(actor: Actor, lpo_id: str = "") -> ColumnElement[bool]:
    """All of the actor's areas, or one of them."""
    own = actor.areas(Duty.READ)
    mine = col(Submission.lpo_id).in_(own & {lpo_id} if lpo_id else own)
    return and_(mine, col(Submission.withdrawn_on).is_(None))


def _done(session: Session, *which: ColumnElement[bool]) -> list[Submission]:
    order = (col(Submission.received_on).desc(), col(Submission.id))
    return _page(session, select(Submission).where(*which).order_by(*order))


def _waits() -> list[ColumnElement[bool]]:
    return [~_is_coded(), ~_is_referred()]


def _is_coded() -> ColumnElement[bool]:
    return exists().where(col(Coding.submission_id) == col(Submission.id))


def _is_referred() -> ColumnElement[bool]:
    return exists().where(col(Referral.submission_id) == col(Submission.id))


def _page(session: Session, found: SelectOfScalar[Submission]) -> list[Submission]:
    # Any, for SQLModel types a relationship as what it holds.
    themes: list[Any] = [Submission.mentions, Submission.codings]
    done: list[Any] = [Submission.readings, Submission.masked, Submission.referred]
    return list(session.exec(found.options(*map(selectinload, themes + done)).limit(PAGE)))
