"""Receipts grow old: two years after the last that staff did with a voice, its code opens nothing.

The keyed hash is all that ties a voice to somebody's code, so it is not kept for ever (GDPR 5.1 e).
"""

from datetime import date, timedelta

from sqlalchemy import ColumnElement, func, update
from sqlalchemy.orm import Mapped
from sqlmodel import Session, col, or_, select

from app.submissions.models import (
    Coding,
    MaskedCopy,
    PastCoding,
    Reading,
    Referral,
    Submission,
)

KEPT = timedelta(days=731)  # 24 months, whichever they are
DEEDS = (
    (col(Coding.submission_id), col(Coding.coded_on)),
    (col(MaskedCopy.submission_id), col(MaskedCopy.masked_on)),
    (col(PastCoding.submission_id), col(PastCoding.ended_on)),
    (col(Reading.submission_id), col(Reading.read_on)),
    (col(Referral.submission_id), col(Referral.referred_on)),
)
# In place of the hash stands the row's own random key, which is the hash of no code.
NOBODYS = "-" + col(Submission.id)


def forget(session: Session, *, on: date) -> int:
    """Take the hash out of every voice that nobody has touched for so long; how many there were."""
    return session.exec(update(Submission).where(*_old(on)).values(receipt_hash=NOBODYS)).rowcount


def due(session: Session, *, on: date) -> int:
    """How many `forget` would take that day."""
    return session.exec(select(func.count()).select_from(Submission).where(*_old(on))).one()


def _old(on: date) -> list[ColumnElement[bool]]:
    before = on - KEPT
    ends = [col(Submission.withdrawn_on), col(Submission.disposed_on)]
    return [
        col(Submission.receipt_hash) != NOBODYS,
        col(Submission.received_on) < before,
        *(or_(day.is_(None), day < before) for day in ends),
        *(~_since(mine, day, before) for mine, day in DEEDS),
    ]


def _since(mine: Mapped[str], day: Mapped[date], before: date) -> ColumnElement[bool]:
    return select(1).where(mine == col(Submission.id), day >= before).correlate(Submission).exists()
