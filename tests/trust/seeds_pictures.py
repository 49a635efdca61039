"""Pictures of a town: one in the making, one that may be published, one that was."""

from typing import Any

from app.identity.actor import Actor
from app.pictures import causes, choosing, evidence, problems
from app.pictures import service as pictures
from app.pictures.forms import FocusForm, Frame, ProblemForm
from app.pictures.forms_behind import CauseForm, EvidenceForm
from app.pictures.models import Edition, FocusArea, Picture, Problem
from tests.factories import NOON
from tests.pictures.pictured import CAUSE, FRAME, LAMPS, SEEN
from tests.trust.team import Team
from tests.trust.towns import area


def seen(team: Team) -> tuple[dict[str, object], Edition]:
    """Their ids, and the edition that agreements rest on."""
    picture, ready, public = (_picture(team, each) for each in ("vyn", "redo", "utgiven"))
    own, joint = _problem(team, picture, team.police), _laid(team, picture)
    focus, free = _focus(team, picture), _laid(team, picture)
    for each in (ready, public):
        _laid(team, each)
        _focus(team, each)
        _approve(team, each)
    edition = pictures.publish(team.session, public, by=team.police, at=NOON)
    ids = {"picture": picture.id, "ready": ready.id, "public_picture": public.id}
    ids |= {"problem": own.id, "joint": joint.id, "free": free.id, "focus": focus.id}
    ids |= {"evidence": own.evidence[0].id, "cause": own.causes[0].id}
    return {**ids, "picture_area": public.promise_area.slug}, edition


def _picture(team: Team, part: str) -> Picture:
    where = area(team.session, team.town, part)
    words = Frame.model_validate(FRAME)
    return pictures.begin(team.session, where, words, by=team.police, at=NOON)


def _problem(team: Team, picture: Picture, by: Actor) -> Problem:
    """With something seen and a cause behind it, and a note for those who work with it."""
    inner: dict[str, Any] = {"note": team.words("anteckning"), "body": "Gången är mörk."}
    made = problems.add(
        team.session, picture, ProblemForm.model_validate(LAMPS | inner), by=by, at=NOON
    )
    form = EvidenceForm.model_validate(SEEN | {"body": team.words("iakttaget")})
    evidence.note(team.session, made, form, by=by, at=NOON)
    causes.explain(team.session, made, CauseForm.model_validate(CAUSE), by=by, at=NOON)
    return made


def _laid(team: Team, picture: Picture) -> Problem:
    mine = _problem(team, picture, team.police)
    return problems.lay(team.session, mine, by=team.police, at=NOON)


def _focus(team: Team, picture: Picture) -> FocusArea:
    free = [str(each.id) for each in picture.joint if each.focus_area_id is None]
    words = FocusForm(name="En ljusare stad", why="Flest har talat om det.", problems=free)
    return choosing.choose(team.session, picture, words, by=team.kommun, at=NOON)


def _approve(team: Team, picture: Picture) -> None:
    for each in team.both:
        pictures.approve(team.session, picture, by=each, at=NOON)
