"""The charter's desk: draft, read together, sign, publish."""

from fastapi import Response
from sqlmodel import Session

from app.identity.actor import Actor, Duty, Staff, desk_router
from app.kit.database import ReadSession
from app.kit.errors import Missing
from app.kit.web import PageDep, RowId
from app.promises import complete, policy, queries
from app.promises.models import Charter

router = desk_router("/internt/medborgarloften")


@router.get("", name="promises:charters")
def charters(page: PageDep, session: ReadSession, actor: Staff) -> Response:
    mine = queries.seen_by(session, actor)
    may_draft = bool(actor.areas(Duty.WRITE))
    return page.render("promises/charters.html", actor=actor, charters=mine, may_draft=may_draft)


@router.get("/{charter_id}", name="promises:desk")
def desk(charter_id: RowId, page: PageDep, session: ReadSession, actor: Staff) -> Response:
    charter = found(session, charter_id, actor)
    return page.render(
        "promises/desk.html",
        charter=charter,
        actor=actor,
        may=policy,
        partners=queries.partners(session),
        gaps=complete.gaps(charter),
        amendment=queries.amendment_of(session, charter),
    )


def found(session: Session, charter_id: int, actor: Actor, *, lock: bool = False) -> Charter:
    """The charter, for somebody who may see it; for everyone else it does not exist."""
    charter = queries.charter_by_id(session, charter_id, lock=lock)
    if charter is None or not policy.may_see(actor, charter):
        raise Missing
    return charter
