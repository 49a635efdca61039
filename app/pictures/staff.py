"""The pictures of the areas where somebody works, and one of them with all its parts."""

from typing import Any

from fastapi import Response
from sqlmodel import Session

from app.identity.actor import Actor, Duty, Staff, desk_router
from app.kit.clock import Now, day
from app.kit.database import ReadSession
from app.kit.web import PageDep, RowId
from app.pictures import policy, queries, renewal
from app.pictures.models import Picture
from app.pictures.unexplained import unexplained

router = desk_router("/internt/lagesbilder")


@router.get("", name="pictures:index")
def index(page: PageDep, session: ReadSession, actor: Staff, now: Now) -> Response:
    """Each with the day it must be followed up."""
    mine = queries.seen_by(session, actor)
    due = {each.id: renewal.due_on(each) for each in mine}
    near = {each.id for each in mine if renewal.is_near(each, on=day(now))}
    may_begin = bool(actor.areas(Duty.WRITE))
    return page.render(
        "pictures/index.html", actor=actor, pictures=mine, due=due, near=near, may_begin=may_begin
    )


@router.get("/{picture_id}", name="pictures:desk")
def desk(
    picture_id: RowId, page: PageDep, session: ReadSession, actor: Staff, now: Now
) -> Response:
    picture = queries.for_staff(session, picture_id, actor)
    near = renewal.is_near(picture, on=day(now))
    due = renewal.due_on(picture)
    return page.render(
        "pictures/desk.html", **context(session, picture, actor), due=due, is_near=near
    )


def context(session: Session, picture: Picture, actor: Actor) -> dict[str, Any]:
    """What the desk shows besides its dates."""
    left = unexplained(session, picture)
    return {"picture": picture, "actor": actor, "may": policy, "unexplained": left}
