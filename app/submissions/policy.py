"""Who may read and code what residents say: staff of that area, nobody else."""

from datetime import date

from app.identity.actor import Actor, Duty
from app.submissions import queries
from app.submissions.models import Submission


def may_read(actor: Actor, submission: Submission) -> bool:
    """What was taken back is there for nobody."""
    return submission.withdrawn_on is None and actor.may(Duty.READ, submission.lpo_id)


def may_code(actor: Actor, submission: Submission) -> bool:
    """What was taken back, or referred to the police's own way in, is no voice on a theme."""
    return is_voice(submission) and actor.may(Duty.CODE, submission.lpo_id)


def is_voice(submission: Submission) -> bool:
    """Whether it is there to be given a theme."""
    return submission.withdrawn_on is None and submission.referred is None


def may_withdraw(submission: Submission, until: date) -> bool:
    """Whether its author may take it back: not once it is told to have a theme, nor twice.

    A theme given today is told tomorrow, so the answer tells no more than the receipt does.
    """
    return submission.withdrawn_on is None and not queries.coded_until(submission, until)


def may_note(actor: Actor, lpo_id: str) -> bool:
    """Who may read what the area's residents say may also write it down for them."""
    return actor.may(Duty.READ, lpo_id)
