"""The verbs of what is behind a problem: cite, note, and take away."""

from datetime import date, datetime
from typing import Any

from sqlmodel import Session

from app.identity.actor import Actor
from app.kit.errors import Invalid
from app.kit.i18n import gettext as _
from app.pictures.behind import Evidence, EvidenceKind
from app.pictures.citable import citable
from app.pictures.forms_behind import CitationForm, EvidenceForm
from app.pictures.models import Problem
from app.pictures.service import ask_to_write, record


def cite(
    session: Session, problem: Problem, words: CitationForm, *, by: Actor, at: datetime
) -> Evidence:
    """Point at what a dialogue showed, as it was published that day."""
    ask_to_write(by, problem.picture)
    facts = citable(session, problem.picture).get(words.cited)
    if facts is None:
        raise Invalid("cited", _("Välj ett av alternativen."))
    return _added(session, problem, Evidence(is_public=words.is_public, **facts), by=by, at=at)


def note(
    session: Session, problem: Problem, words: EvidenceForm, *, by: Actor, at: datetime
) -> Evidence:
    """Add statistics or an observation."""
    ask_to_write(by, problem.picture)
    evidence = Evidence(**words.model_dump() | {"kind": words.kind.value})
    return _added(session, problem, evidence, by=by, at=at)


def follow_up(
    session: Session, problem: Problem, facts: dict[str, Any], *, on: date, by: Actor, at: datetime
) -> Evidence:
    """Lay what came of a promise behind the problem; `facts` are its body, source and url.

    Laid again, it takes the place of what was said of the same promise before.
    """
    ask_to_write(by, problem.picture)
    kind = EvidenceKind.OUTCOME.value
    for each in [each for each in problem.evidence if each.kind == kind]:
        if each.source == facts["source"]:
            problem.evidence.remove(each)
    evidence = Evidence(kind=kind, source_on=on, is_public=True, **facts)
    return _added(session, problem, evidence, by=by, at=at)


def withdraw(
    session: Session, problem: Problem, evidence: Evidence, *, by: Actor, at: datetime
) -> None:
    """Take evidence away."""
    ask_to_write(by, problem.picture)
    record(session, "evidence.removed", problem.picture, by=by, at=at)
    problem.evidence.remove(evidence)
    session.flush()


def _added(
    session: Session, problem: Problem, evidence: Evidence, *, by: Actor, at: datetime
) -> Evidence:
    problem.evidence.append(evidence)
    session.flush()
    record(session, "evidence.added", problem.picture, by=by, at=at)
    return evidence
