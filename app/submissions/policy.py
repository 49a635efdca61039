"""Who may read and code what residents say: staff of that area, nobody else."""

from app.identity.actor import Actor, Duty
from app.submissions.models import Submission


def may_read(actor: Actor, submission: Submission) -> bool:
    return actor.may(Duty.READ, submission.lpo_id)


def may_code(actor: Actor, submission: Submission) -> bool:
    """What was referred to the police's own way in is no voice on a theme."""
    return actor.may(Duty.CODE, submission.lpo_id) and submission.referred is None


def may_note(actor: Actor, lpo_id: str) -> bool:
    """Who may read what the area's residents say may also write it down for them."""
    return actor.may(Duty.READ, lpo_id)
