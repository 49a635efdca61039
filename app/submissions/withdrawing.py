"""One verb of the author's: to take the words back, with the code and nothing else."""

from datetime import date

from sqlmodel import Session

from app.kit.errors import Conflict
from app.kit.i18n import N_, gettext
from app.submissions import policy
from app.submissions.models import Submission

TOO_LATE = N_("Det du skrev har fått ett tema och är räknat. Då går det inte att ta tillbaka.")
NOTHING = {"body": "", "place": "", "known_place": None, "age": None, "gender": None}


def withdraw(session: Session, submission: Submission, *, on: date, until: date) -> None:
    """Empty it, and leave only that it was taken back that day; the next release counts without it.

    `until` is the last day whose codings have been told. Raises Conflict once it has a theme.
    """
    if submission.withdrawn_on is not None:
        return
    if not policy.may_withdraw(submission, until):
        raise Conflict(gettext(TOO_LATE))
    given = [*submission.mentions, *submission.codings, *submission.past_codings]
    for each in [*given, *filter(None, [submission.masked, submission.referred])]:
        session.delete(each)
    submission.sqlmodel_update(NOTHING | {"withdrawn_on": on})
