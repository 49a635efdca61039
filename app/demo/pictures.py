"""The demonstration's picture of Lund, an exercise: drawn, approved and published by its people."""

from datetime import datetime

from sqlmodel import Session

from app.areas import queries as areas
from app.areas import service as areas_service
from app.demo.acting import actor
from app.demo.parties import Facts
from app.kit.clock import day
from app.pictures import causes, choosing, evidence, problems
from app.pictures import service as pictures
from app.pictures.forms import FocusForm, Frame, NotChosenForm, ProblemForm
from app.pictures.forms_behind import CauseForm, EvidenceForm
from app.pictures.models import Edition, Picture

PUBLIC = {"is_public": True}


def load(session: Session, facts: Facts, *, at: datetime) -> Edition:
    """Each side's own problems, laid in the joint picture; choices, approvals and an edition."""
    picture = _begun(session, facts, at)
    for each in facts["problems"]:
        _problem(session, picture, facts, each, at)
    sam = actor(session, facts["writers"]["police"])
    for each in facts["focus_areas"]:
        mine = [str(known.id) for known in picture.joint if known.theme_id in each["themes"]]
        words = FocusForm(name=each["name"], why=each["why"], problems=mine)
        choosing.choose(session, picture, words, by=sam, at=at)
    for each in facts["not_chosen"]:
        choosing.leave(session, picture, NotChosenForm.model_validate(each), by=sam, at=at)
    for who in facts["signatories"]:
        pictures.approve(session, picture, by=actor(session, who), at=at)
    return pictures.publish(session, picture, by=sam, at=at)


def _begun(session: Session, facts: Facts, at: datetime) -> Picture:
    lpo = areas.lpo(session, facts["lpo"])
    kommun = areas.municipality(session, facts["municipality"])
    assert lpo is not None and kommun is not None
    area = areas_service.promise_area(
        session, name=facts["area"], lpos=[lpo], municipalities=[kommun]
    )
    last = day(at).year - 1
    days = {"starts_on": f"{last}-01-01", "ends_on": f"{last}-12-31"}
    frame = Frame.model_validate(days | {"intro": facts["intro"]})
    return pictures.begin(
        session, area, frame, by=actor(session, facts["writers"]["police"]), at=at
    )


def _problem(session: Session, picture: Picture, facts: Facts, each: Facts, at: datetime) -> None:
    by = actor(session, facts["writers"][each["by"]])
    said = {name: each[name] for name in ("theme_id", "place", "body", "note")}
    words = ProblemForm.model_validate(said | PUBLIC)
    own = problems.add(session, picture, words, by=by, at=at)
    seen = EvidenceForm.model_validate(each["evidence"] | PUBLIC)
    evidence.note(session, own, seen, by=by, at=at)
    why = CauseForm.model_validate(each["cause"] | PUBLIC)
    causes.explain(session, own, why, by=by, at=at)
    problems.lay(session, own, by=by, at=at)
