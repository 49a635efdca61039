"""The verbs of what is behind a problem: cite, note, and take away."""

from datetime import datetime

from sqlmodel import Session

from app.identity.actor import Actor
from app.kit.errors import Invalid
from app.kit.i18n import gettext as _
from app.pictures.behind import Evidence
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
