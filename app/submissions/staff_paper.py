"""Paper: the form to print for an area, and the page where filled ones are typed in fast."""

from typing import Any

from fastapi import Response
from sqlmodel import Session

from app.areas import queries as areas
from app.areas.models import LocalPoliceArea
from app.identity.actor import Actor, Duty, Staff, desk_router
from app.kit.database import ReadSession
from app.kit.errors import Missing
from app.kit.web import PageDep
from app.submissions import policy, questions
from app.themes import queries as themes

router = desk_router("/internt/papper")


@router.get("", name="submissions:papers")
def papers(page: PageDep, session: ReadSession, actor: Staff) -> Response:
    lpos = areas.lpos(session, actor.areas(Duty.READ))
    return page.render("submissions/papers.html", actor=actor, areas=lpos)


@router.get("/{lpo_id}", name="submissions:paper")
def paper(lpo_id: str, page: PageDep, session: ReadSession, actor: Staff) -> Response:
    """The form to print: the questions of the web, in their order."""
    context = asked(session, area(session, lpo_id, actor))
    return page.render("submissions/paper.html", actor=actor, **context)


def area(session: Session, lpo_id: str, actor: Actor) -> LocalPoliceArea:
    lpo = areas.lpo(session, lpo_id)
    if lpo is None or not policy.may_note(actor, lpo_id):
        raise Missing
    return lpo


def asked(session: Session, lpo: LocalPoliceArea) -> dict[str, Any]:
    places = areas.known_places(session, lpo)
    everything = themes.listed(session, lpo.id)
    return {"lpo": lpo, "places": places, "themes": everything, **questions.choices()}
