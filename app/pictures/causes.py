"""The verbs of the analysis of causes (orsaksanalys): explain, and take back."""

from datetime import datetime

from sqlmodel import Session

from app.identity.actor import Actor
from app.pictures.behind import Cause
from app.pictures.forms_behind import CauseForm
from app.pictures.models import Problem
from app.pictures.service import ask_to_write, record


def explain(
    session: Session, problem: Problem, words: CauseForm, *, by: Actor, at: datetime
) -> Cause:
    """Add a cause, and what supports it (orsaksanalys)."""
    ask_to_write(by, problem.picture)
    cause = Cause(body=words.cause, support=words.support, is_public=words.is_public)
    problem.causes.append(cause)
    session.flush()
    record(session, "cause.added", problem.picture, by=by, at=at)
    return cause


def unexplain(session: Session, problem: Problem, cause: Cause, *, by: Actor, at: datetime) -> None:
    """Take a cause away."""
    ask_to_write(by, problem.picture)
    record(session, "cause.removed", problem.picture, by=by, at=at)
    problem.causes.remove(cause)
    session.flush()
