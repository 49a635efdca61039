"""The signatures of an agreement, and the publishing when all have signed."""

from fastapi import Response

from app.agreements import policy, queries
from app.agreements import service as agreements
from app.identity.actor import Staff, desk_router
from app.kit.clock import Now
from app.kit.database import WriteSession
from app.kit.web import PageDep, RowId

router = desk_router("/internt/overenskommelser/{agreement_id}")


@router.post("/underskrift", name="agreements:sign")
def sign(
    agreement_id: RowId, page: PageDep, session: WriteSession, actor: Staff, now: Now
) -> Response:
    agreement = queries.for_staff(session, agreement_id, actor, lock=True)
    if not actor.is_fresh(now):
        return page.redirect("access:again", to=f"overenskommelser/{agreement.id}")
    agreements.sign(session, agreement, by=actor, at=now)
    if page.is_partial:
        return page.fragment(
            "agreements/desk.html", "signatures", agreement=agreement, actor=actor, may=policy
        )
    return page.redirect("agreements:desk", agreement_id=agreement_id)


@router.post("/publicering", name="agreements:publish")
def publish(
    agreement_id: RowId, page: PageDep, session: WriteSession, actor: Staff, now: Now
) -> Response:
    agreement = queries.for_staff(session, agreement_id, actor, lock=True)
    agreements.publish(session, agreement, by=actor, at=now)
    return page.redirect("agreements:show", slug=agreement.slug)
