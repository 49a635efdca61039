"""When a theme was split, what was coded with it waits for a person; till then the old holds."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, func
from sqlalchemy.orm import aliased, selectinload
from sqlmodel import Session, col, select

from app.identity.actor import Actor, Duty
from app.submissions.models import Coding, PastCoding, Submission
from app.submissions.queries import PAGE
from app.themes import queries as themes
from app.themes.models import Theme


def waiting_for(session: Session, actor: Actor, lpo_id: str = "") -> list[Submission]:
    """Those of themes that were split, in all of the actor's areas or one, oldest day first."""
    parts: list[Any] = [Submission.mentions, Submission.codings]
    order = (col(Submission.received_on), col(Submission.id))
    own = actor.areas(Duty.CODE)
    here = col(Submission.lpo_id).in_(own & {lpo_id} if lpo_id else own)
    mine = select(Submission).where(here, col(Submission.id).in_(_split()))
    return list(session.exec(mine.options(*map(selectinload, parts)).order_by(*order).limit(PAGE)))


def split_of(session: Session, submission: Submission) -> list[Theme]:
    """Its themes that were split, as they were called."""
    coded = {each.theme_id for each in submission.codings}
    return [each for each in themes.as_read(session, coded) if each.ended_on is not None]


def take_away(session: Session, submission: Submission, gone: Iterable[str], *, on: date) -> None:
    """Those themes are its no longer; what stood there on an earlier day is remembered."""
    for old in [each for each in submission.codings if each.theme_id in gone]:
        if old.coded_on < on:
            kept: dict[str, Any] = {"coded_on": old.coded_on, "ended_on": on}
            session.add(PastCoding(submission_id=submission.id, theme_id=old.theme_id, **kept))
        session.delete(old)
    session.flush()


def _split() -> Any:
    """Whose coding is read as a theme that has ended; what was merged is read as one that lives."""
    read: Any = aliased(Theme)
    is_read: ColumnElement[bool] = read.id == func.coalesce(col(Theme.read_as_id), col(Theme.id))
    coded = select(Coding.submission_id).join(Theme, col(Theme.id) == col(Coding.theme_id))
    return coded.join(read, is_read).where(read.ended_on.is_not(None))
