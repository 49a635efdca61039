"""Who has read what residents wrote: told to those who may read it too."""

from fastapi import Response

from app.areas import queries as areas
from app.identity.actor import Duty, Staff, desk_router
from app.kit.database import ReadSession
from app.kit.errors import Missing
from app.kit.web import PageDep
from app.submissions import queries

router = desk_router("/internt/lasningar")


@router.get("/{lpo_id}", name="submissions:readings")
def readings(lpo_id: str, page: PageDep, session: ReadSession, actor: Staff) -> Response:
    """The latest readings in an area of one's own."""
    lpo = areas.lpo(session, lpo_id) if actor.may(Duty.READ, lpo_id) else None
    if lpo is None:
        raise Missing
    found = queries.readings(session, lpo_id)
    return page.render("submissions/readings.html", actor=actor, lpo=lpo, readings=found)
