"""Who may mask and quote: those who may code in the area, once they have read the words."""

from app.identity.actor import Actor, Duty
from app.submissions import queries as submissions
from app.submissions.models import Submission


def may_mask(actor: Actor, submission: Submission) -> bool:
    """What is referred or disposed of is shown to nobody in the original any more."""
    is_there = submission.referred is None and submission.disposed_on is None
    return is_there and may_moderate(actor, submission)


def may_moderate(actor: Actor, submission: Submission) -> bool:
    may_code = actor.may(Duty.CODE, submission.lpo_id)
    return may_code and submissions.has_read(submission, actor)
