"""The next version of what is published: begun, and given up."""

from fastapi import Response

from app.identity.actor import Staff, desk_router
from app.kit.clock import Now
from app.kit.database import WriteSession
from app.kit.web import PageDep, RowId
from app.promises import amending
from app.promises.staff_charters import found

router = desk_router("/internt/medborgarloften")


@router.post("/{charter_id}/version", name="promises:amend")
def amend(
    charter_id: RowId, page: PageDep, session: WriteSession, actor: Staff, now: Now
) -> Response:
    charter = found(session, charter_id, actor, lock=True)
    draft = amending.amend(session, charter, by=actor, at=now)
    return page.redirect("promises:desk", charter_id=draft.id)


@router.post("/{charter_id}/kassering", name="promises:give_up")
def give_up(
    charter_id: RowId, page: PageDep, session: WriteSession, actor: Staff, now: Now
) -> Response:
    draft = found(session, charter_id, actor, lock=True)
    amending.give_up(session, draft, by=actor, at=now)
    return page.redirect("promises:charters")
