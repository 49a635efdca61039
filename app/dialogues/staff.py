"""The rounds of the areas where somebody works."""

from fastapi import Response

from app.dialogues import queries
from app.identity.actor import Duty, Staff, desk_router
from app.kit.database import ReadSession
from app.kit.web import PageDep

router = desk_router("/internt/dialoger")


@router.get("", name="dialogues:index")
def index(page: PageDep, session: ReadSession, actor: Staff) -> Response:
    mine = queries.seen_by(session, actor)
    may_begin = bool(actor.areas(Duty.WRITE))
    return page.render("dialogues/index.html", actor=actor, dialogues=mine, may_begin=may_begin)
