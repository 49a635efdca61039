"""The verbs of a problem: add, change, remove, and lay in the joint picture."""

from datetime import datetime
from typing import Any

from sqlmodel import Session

from app.identity.actor import Actor
from app.kit.errors import Conflict, Invalid
from app.kit.i18n import gettext as _
from app.pictures import policy
from app.pictures.behind import Cause, Evidence
from app.pictures.forms import ProblemForm
from app.pictures.models import Picture, Problem
from app.pictures.service import ask_to_write, record
from app.themes import queries as themes

COPIED_OF_EVIDENCE = set(Evidence.model_fields) - {"id", "problem_id"}
COPIED_OF_CAUSE = set(Cause.model_fields) - {"id", "problem_id"}


def add(
    session: Session, picture: Picture, words: ProblemForm, *, by: Actor, at: datetime
) -> Problem:
    """Add a problem to the own picture of the actor's organisation."""
    ask_to_write(by, picture)
    problem = Problem(organisation_id=by.organisation_id, **_facts(session, words))
    picture.problems.append(problem)
    session.flush()
    record(session, "problem.added", picture, by=by, at=at)
    return problem


def change(
    session: Session, problem: Problem, words: ProblemForm, *, by: Actor, at: datetime
) -> None:
    """Give it other words; in the joint picture, what was approved is approved no longer."""
    ask_to_write(by, problem.picture)
    problem.sqlmodel_update(_facts(session, words))
    record(session, "problem.changed", problem.picture, by=by, at=at)


def remove(session: Session, problem: Problem, *, by: Actor, at: datetime) -> None:
    """Take it out; an own problem that was laid stays in the joint picture."""
    ask_to_write(by, problem.picture)
    record(session, "problem.removed", problem.picture, by=by, at=at)
    for each in problem.picture.problems:
        if each.origin_id == problem.id:
            each.origin_id = None
    problem.focus_area = None
    problem.picture.problems.remove(problem)
    session.flush()


def lay(session: Session, problem: Problem, *, by: Actor, at: datetime) -> Problem:
    """Lay a copy in the joint picture, with evidence and causes; the note stays at home."""
    ask_to_write(by, problem.picture)
    if not policy.may_lay(by, problem):
        raise Conflict(_("Problemet ligger redan i den gemensamma lägesbilden."))
    joint = Problem(
        origin_id=problem.id,
        theme_id=problem.theme_id,
        place=problem.place,
        body=problem.body,
        is_public=problem.is_public,
        evidence=[
            Evidence(**each.model_dump(include=COPIED_OF_EVIDENCE)) for each in problem.evidence
        ],
        causes=[Cause(**each.model_dump(include=COPIED_OF_CAUSE)) for each in problem.causes],
    )
    problem.picture.problems.append(joint)
    session.flush()
    record(session, "problem.laid", problem.picture, by=by, at=at)
    return joint


def _facts(session: Session, words: ProblemForm) -> dict[str, Any]:
    if themes.national(session, words.theme_id) is None:
        raise Invalid("theme_id", _("Välj ett av alternativen."))
    return words.model_dump()
