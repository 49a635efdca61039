"""The submission of an address, if it is in the moderator's own area and they have opened it."""

from typing import Annotated

from fastapi import Path
from sqlmodel import Session

from app.identity.actor import Actor
from app.kit.errors import Denied, Missing
from app.kit.i18n import gettext as _
from app.moderation import policy
from app.submissions import policy as submissions_policy
from app.submissions import queries as submissions
from app.submissions.models import Submission

Id = Annotated[str, Path(pattern="^[0-9a-f]{32}$")]


def found(session: Session, submission_id: str, actor: Actor, *, lock: bool = False) -> Submission:
    """Raises Missing outside the actor's areas, Denied before they have read it."""
    submission = submissions.by_id(session, submission_id, lock=lock)
    if submission is None or not submissions_policy.may_read(actor, submission):
        raise Missing
    if not policy.may_moderate(actor, submission):
        raise Denied(_("Läs inspelet först."))
    return submission
