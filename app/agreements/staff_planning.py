"""The rows of the plan: written, changed and taken out while the agreement is a draft."""

from typing import Annotated

from fastapi import Depends, Response

from app.agreements import planning, queries
from app.agreements.forms import PlanForm
from app.agreements.models import HEADINGS
from app.agreements.plan_page import draw
from app.identity.actor import Staff, desk_router
from app.kit.clock import Now
from app.kit.database import ReadSession, WriteSession
from app.kit.errors import Invalid
from app.kit.forms import Form, read_form
from app.kit.web import PageDep, RowId

router = desk_router("/internt")

Filled = Annotated[Form[PlanForm], Depends(read_form(PlanForm))]


@router.get("/prioriteringar/{priority_id}/atgarder/ny", name="agreements:plan_page")
def plan_page(priority_id: RowId, page: PageDep, session: ReadSession, actor: Staff) -> Response:
    return draw(page, queries.priority(session, priority_id, actor), actor, Form())


@router.post("/prioriteringar/{priority_id}/atgarder", name="agreements:plan")
def plan(
    priority_id: RowId, page: PageDep, session: WriteSession, actor: Staff, form: Filled, now: Now
) -> Response:
    priority = queries.priority(session, priority_id, actor, lock=True)
    if form.data is None:
        return draw(page, priority, actor, form, status=422)
    try:
        planning.add(session, priority, form.data, by=actor, at=now)
    except Invalid as wrong:
        return draw(page, priority, actor, form.failed(wrong), status=422)
    return page.redirect("agreements:desk", agreement_id=priority.agreement_id)


@router.get("/atgarder/{row_id}/andring", name="agreements:replan_page")
def replan_page(row_id: RowId, page: PageDep, session: ReadSession, actor: Staff) -> Response:
    row = queries.row(session, row_id, actor)
    values = row.model_dump(include=set(HEADINGS)) | {"responsible": row.organisation.slug}
    return draw(page, row.priority, actor, Form(values), row=row)


@router.post("/atgarder/{row_id}/andring", name="agreements:replan")
def replan(
    row_id: RowId, page: PageDep, session: WriteSession, actor: Staff, form: Filled, now: Now
) -> Response:
    row = queries.row(session, row_id, actor, lock=True)
    if form.data is None:
        return draw(page, row.priority, actor, form, row=row, status=422)
    try:
        planning.change(session, row, form.data, by=actor, at=now)
    except Invalid as wrong:
        return draw(page, row.priority, actor, form.failed(wrong), row=row, status=422)
    return page.redirect("agreements:desk", agreement_id=row.priority.agreement_id)


@router.post("/atgarder/{row_id}/borttagning", name="agreements:unplan")
def unplan(row_id: RowId, page: PageDep, session: WriteSession, actor: Staff, now: Now) -> Response:
    row = queries.row(session, row_id, actor, lock=True)
    agreement_id = row.priority.agreement_id
    planning.remove(session, row, by=actor, at=now)
    return page.redirect("agreements:desk", agreement_id=agreement_id)
