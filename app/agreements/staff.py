"""The agreements of the areas where somebody works, and one of them with its plan and balance."""

from fastapi import Response

from app.agreements import charters, policy, queries
from app.agreements.balance import weighed
from app.agreements.forms import HEADING_NAMES
from app.identity.actor import Staff, desk_router
from app.kit.database import ReadSession
from app.kit.web import PageDep, RowId

router = desk_router("/internt/overenskommelser")


@router.get("", name="agreements:index")
def index(page: PageDep, session: ReadSession, actor: Staff) -> Response:
    mine = queries.seen_by(session, actor)
    may_draft = bool(queries.to_rest_on(session, actor))
    return page.render("agreements/index.html", actor=actor, agreements=mine, may_draft=may_draft)


@router.get("/{agreement_id}", name="agreements:desk")
def desk(agreement_id: RowId, page: PageDep, session: ReadSession, actor: Staff) -> Response:
    """The whole of it; drafts of charters weigh here, and nowhere else."""
    agreement = queries.for_staff(session, agreement_id, actor)
    weighing = charters.with_drafts(session, agreement, actor)
    return page.render(
        "agreements/desk.html",
        agreement=agreement,
        actor=actor,
        may=policy,
        headings=HEADING_NAMES,
        balance=weighed(agreement.content, weighing),
    )
