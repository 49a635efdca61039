"""Which decisions there are, what they would take, and what they have taken."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, func
from sqlmodel import Session, col, or_, select

from app.areas.models import LocalPoliceArea
from app.dialogues.models import Dialogue
from app.retention.models import Disposal, RetentionRule
from app.submissions.models import Submission


@dataclass(frozen=True)
class Due:
    """What one decision takes on one day."""

    rule: RetentionRule
    of: str
    older_than: date
    texts: int


def due(session: Session, *, on: date) -> list[Due]:
    """What every decision would take that day, the dialogues first; nothing is left unsaid."""
    return [
        Due(rule, name, rule.oldest(on), _count(session, rule, on))
        for rule, name in _rules_by_name(session)
    ]


def taken_by(rule: RetentionRule, on: date) -> list[ColumnElement[bool]]:
    """The words that a rule takes that day: those of its dialogue, or of its area outside any."""
    mine = (
        col(Submission.dialogue_id) == rule.dialogue_id
        if rule.dialogue_id is not None
        else (col(Submission.dialogue_id).is_(None)) & (col(Submission.lpo_id) == rule.lpo_id)
    )
    is_old = col(Submission.received_on) < rule.oldest(on)
    is_there = [col(Submission.disposed_on).is_(None), col(Submission.withdrawn_on).is_(None)]
    return [mine, is_old, *is_there]


def rule_of(
    session: Session, *, dialogue_id: int | None = None, lpo_id: str | None = None
) -> RetentionRule | None:
    """The decision for a dialogue, or for an area outside any dialogue."""
    mine = select(RetentionRule).where(
        col(RetentionRule.dialogue_id).is_not_distinct_from(dialogue_id),
        col(RetentionRule.lpo_id).is_not_distinct_from(lpo_id),
    )
    return session.exec(mine).first()


def disposals(
    session: Session, dialogue_ids: Iterable[int], lpo_ids: Iterable[str]
) -> list[Disposal]:
    """What has been disposed of there, the latest first."""
    there = or_(col(Disposal.dialogue_id).in_(dialogue_ids), col(Disposal.lpo_id).in_(lpo_ids))
    return list(session.exec(select(Disposal).where(there).order_by(col(Disposal.id).desc())))


def _rules_by_name(session: Session) -> list[tuple[RetentionRule, str]]:
    """Every decision with the name of what it is for."""
    dialogues = select(RetentionRule, Dialogue.slug).join(Dialogue)
    areas = select(RetentionRule, LocalPoliceArea.id).join(LocalPoliceArea)
    return [
        *session.exec(dialogues.order_by(col(Dialogue.slug))),
        *session.exec(areas.order_by(col(LocalPoliceArea.id))),
    ]


def _count(session: Session, rule: RetentionRule, on: date) -> int:
    return session.exec(
        select(func.count()).select_from(Submission).where(*taken_by(rule, on))
    ).one()
