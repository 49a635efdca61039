"""The staff's log, as far as somebody may read it."""

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, or_, select

from app.audit.models import Line, LinePlace
from app.identity.actor import Actor, Duty
from app.identity.models import Account

PAGE = 100  # lines


def seen_by(
    session: Session, actor: Actor, strangers: set[str]
) -> list[tuple[Line, Account | None]]:
    """The latest lines and who did it: one's own, one's areas', and for auditors all of theirs.

    `strangers` are the subjects under which the actor's organisation is knocked at.
    """
    lines = select(Line, Account).join(Account, isouter=True)
    mine = lines.where(or_(*_grounds(actor, strangers)))
    return list(session.exec(mine.order_by(col(Line.id).desc()).limit(PAGE)))


def _grounds(actor: Actor, strangers: set[str]) -> list[ColumnElement[bool]]:
    there = select(LinePlace.line_id).where(col(LinePlace.lpo_id).in_(actor.areas(Duty.READ)))
    grounds = [col(Line.account_id) == actor.account_id, col(Line.id).in_(there)]
    if actor.areas(Duty.AUDIT):
        grounds.append(col(Account.organisation_id) == actor.organisation_id)
        grounds.append(col(Line.account_id).is_(None) & col(Line.subject).in_(strangers))
    return grounds
