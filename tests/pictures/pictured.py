"""A picture of Lund, and its parts, as tests know them."""

from datetime import datetime
from typing import Any

from sqlmodel import Session

from app.areas import queries as areas
from app.areas.models import PromiseArea
from app.areas.service import promise_area
from app.identity.actor import Actor
from app.pictures import causes, choosing, evidence, problems
from app.pictures import service as pictures
from app.pictures.forms import FocusForm, Frame, NotChosenForm, ProblemForm
from app.pictures.forms_behind import CauseForm, CitationForm, EvidenceForm
from app.pictures.left import NotChosen
from app.pictures.models import Edition, FocusArea, Picture, Problem
from tests.factories import LUND, NOON, House

FRAME = {"starts_on": "2025-01-01", "ends_on": "2025-12-31", "intro": "Så såg året ut."}
LAMPS = {
    "theme_id": "lighting",
    "place": "Stadsparken",
    "body": "Gångvägen är mörk efter klockan 20.",
    "note": "Vaktmästaren Alm har nyckeln.",
    "is_public": "true",
}
FIGURES = {
    "kind": "statistic",
    "body": "34 procent är otrygga ute sent.",
    "source": "Trygghetsmätningen",
    "source_on": "2025-11-01",
    "url": "https://polisen.se/matning",
    "is_public": "true",
}
SEEN = {"kind": "observation", "body": "Sex lampor är trasiga.", "source_on": "2025-10-02"}
CAUSE = {"cause": "Träden skymmer lamporna.", "support": "Vandringen i oktober."}
FOCUS = {"name": "En ljusare stad", "why": "Flest har talat om det."}


def lund(session: Session) -> PromiseArea:
    """The kommun of Lund in its LPO."""
    lpo = areas.lpo(session, LUND)
    assert lpo is not None
    return promise_area(
        session, name="Lund", lpos=[lpo], municipalities=areas.municipalities_of(lpo)
    )


def a_picture(session: Session, house: House, **other: Any) -> Picture:
    """Sam begins the picture of Lund in 2025."""
    words = Frame.model_validate(FRAME | other)
    return pictures.begin(session, lund(session), words, by=house.sam, at=NOON)


def a_problem(session: Session, picture: Picture, by: Actor, **other: Any) -> Problem:
    """A dark path in the park, or what is said instead, in the own picture of who writes it."""
    words = ProblemForm.model_validate(LAMPS | other)
    return problems.add(session, picture, words, by=by, at=NOON)


def behind(session: Session, problem: Problem, by: Actor) -> None:
    """A figure for everybody, and for the parties something seen and a cause."""
    for each in (FIGURES, SEEN):
        evidence.note(session, problem, EvidenceForm.model_validate(each), by=by, at=NOON)
    causes.explain(session, problem, CauseForm.model_validate(CAUSE), by=by, at=NOON)


def cited(session: Session, problem: Problem, key: str, by: Actor) -> None:
    words = CitationForm.model_validate({"cited": key, "is_public": True})
    evidence.cite(session, problem, words, by=by, at=NOON)


def a_focus(session: Session, picture: Picture, by: Actor, **other: Any) -> FocusArea:
    """Every joint problem, chosen."""
    free = [str(each.id) for each in picture.joint if each.focus_area_id is None]
    words = FocusForm.model_validate(FOCUS | {"problems": free} | other)
    return choosing.choose(session, picture, words, by=by, at=NOON)


def left(session: Session, picture: Picture, theme_id: str, by: Actor, why: str = "") -> NotChosen:
    """A theme not chosen, and why."""
    words = NotChosenForm(theme_id=theme_id, reason=why or "Andra gör det redan.")
    return choosing.leave(session, picture, words, by=by, at=NOON)


def a_chosen_picture(session: Session, house: House) -> Picture:
    """Sam's problem laid beside Kim's, and chosen: ready for approval."""
    picture = a_picture(session, house)
    mine = a_problem(session, picture, house.sam)
    behind(session, mine, house.sam)
    problems.lay(session, mine, by=house.sam, at=NOON)
    a_focus(session, picture, house.kim)
    return picture


def approved(session: Session, picture: Picture, house: House) -> Picture:
    for each in (house.kim, house.sam):
        pictures.approve(session, picture, by=each, at=NOON)
    return picture


def an_edition(session: Session, picture: Picture, house: House, at: datetime = NOON) -> Edition:
    """What both approved, published by Sam."""
    approved(session, picture, house)
    return pictures.publish(session, picture, by=house.sam, at=at)
