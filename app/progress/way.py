"""The way from somebody's words to what was done about them, a day at a time."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session

from app.activities import queries as activities
from app.activities.counter import Counter
from app.kit.clock import day, told_until
from app.promises import queries as promises
from app.replies import queries as replies
from app.replies.models import Reply
from app.submissions import policy
from app.submissions import queries as submissions
from app.submissions.models import Submission
from app.themes import queries as themes
from app.themes.models import Theme


@dataclass(frozen=True)
class Way:
    """How far a submission has come.

    What a member of staff did to it is told with all of that day, from the next morning on, so
    that a code cannot be matched to a press of a button (trust.md §5). What is public is told now.
    """

    lpo_id: str
    received_on: date
    withdrawn_on: date | None
    may_withdraw: bool
    read_on: date | None
    coded_on: date | None
    referred_on: date | None
    themes: list[Theme]
    counters: list[Counter]
    replies: list[Reply]


def followed(session: Session, submission: Submission, *, at: datetime) -> Way:
    """The way of a submission as it may be told at that instant."""
    coded = submissions.coded_until(submission, told_until(at))
    read = themes.as_read(session, set(coded))
    answered = {each.national_id for each in read}
    given = promises.published_on_themes(
        session, submission.lpo_id, answered, since=submission.received_on
    )
    return Way(
        lpo_id=submission.lpo_id,
        received_on=submission.received_on,
        withdrawn_on=submission.withdrawn_on,
        may_withdraw=policy.may_withdraw(submission, told_until(at)),
        read_on=submissions.first_read_on(submission, told_until(at)),
        coded_on=max(coded.values(), default=None),
        referred_on=submissions.referred_until(submission, told_until(at)),
        themes=read,
        counters=activities.counters(session, given, on=day(at)),
        replies=_replies(session, submission, answered, {each.id for each in given}),
    )


def _replies(
    session: Session, submission: Submission, answered: set[str], told: set[int]
) -> list[Reply]:
    """What its dialogue answered on those themes, besides the promises that are told anyway."""
    if submission.dialogue_id is None:
        return []
    found = replies.to_themes(session, submission.dialogue_id, answered)
    return [each for each in found if each.promise_id not in told]
