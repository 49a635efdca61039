"""The signatures, given and taken back, and the publishing when all have signed."""

from typing import Any

from fastapi import Response

from app.identity.actor import Actor, Staff, desk_router
from app.kit.clock import Now
from app.kit.database import WriteSession
from app.kit.web import Page, PageDep, RowId
from app.promises import complete, policy
from app.promises import service as promises
from app.promises.models import Charter
from app.promises.staff_charters import found

router = desk_router("/internt/medborgarloften")


@router.post("/{charter_id}/underskrift", name="promises:sign")
def sign(
    charter_id: RowId, page: PageDep, session: WriteSession, actor: Staff, now: Now
) -> Response:
    charter = found(session, charter_id, actor, lock=True)
    if not actor.is_fresh(now):
        return page.redirect("access:again", to=f"medborgarloften/{charter.id}")
    promises.sign(session, charter, by=actor, at=now)
    return _signed(page, charter, actor)


@router.post("/{charter_id}/aterkallelse", name="promises:withdraw")
def withdraw(
    charter_id: RowId, page: PageDep, session: WriteSession, actor: Staff, now: Now
) -> Response:
    charter = found(session, charter_id, actor, lock=True)
    promises.withdraw(session, charter, by=actor, at=now)
    return _signed(page, charter, actor)


@router.post("/{charter_id}/publicering", name="promises:publish")
def publish(
    charter_id: RowId, page: PageDep, session: WriteSession, actor: Staff, now: Now
) -> Response:
    charter = found(session, charter_id, actor, lock=True)
    public = charter.amends or charter
    promises.publish(session, charter, by=actor, at=now)
    return page.redirect("progress:charter", slug=public.slug)


def _signed(page: Page, charter: Charter, actor: Actor) -> Response:
    if page.is_partial:
        context: dict[str, Any] = {"charter": charter, "actor": actor, "may": policy}
        context["gaps"] = complete.gaps(charter)
        return page.fragment("promises/desk.html", "signatures", **context)
    return page.redirect("promises:desk", charter_id=charter.id)
