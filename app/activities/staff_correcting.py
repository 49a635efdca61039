"""The page on which an entry is struck, put right, or loses its words."""

from typing import Annotated

from fastapi import Depends, Response

from app.activities import policy, queries
from app.activities.correcting import correct as to_correct
from app.activities.erasing import erase_words
from app.activities.finding import entry_of
from app.activities.forms import CorrectionForm, ErasureForm
from app.activities.models import Activity
from app.activities.reasons import choices, erasures
from app.identity.actor import Actor, Staff, desk_router
from app.kit.clock import Now, day
from app.kit.database import ReadSession, WriteSession
from app.kit.errors import Denied, Invalid
from app.kit.forms import Form, read_form
from app.kit.tokens import opaque
from app.kit.web import Page, PageDep, RowId

router = desk_router("/internt/aktiviteter/{activity_id}")

Filled = Annotated[Form[CorrectionForm], Depends(read_form(CorrectionForm))]
Chosen = Annotated[Form[ErasureForm], Depends(read_form(ErasureForm))]


@router.get("/rattelse", name="activities:correct_page")
def correct_page(activity_id: RowId, page: PageDep, session: ReadSession, actor: Staff) -> Response:
    entry = entry_of(session, activity_id, actor)
    if not policy.may_correct(actor, entry):
        raise Denied
    told = {name: str(getattr(entry, name)) for name in ("done_on", "place", "note")}
    standing = queries.standing(session, entry)
    now = {"count": str(standing.count), "seen": str(standing.seen)}
    form: Form[CorrectionForm] = Form(told | now | {"token": opaque()})
    return _page(page, actor, entry, form)


@router.post("/rattelse", name="activities:correct")
def correct(
    activity_id: RowId, page: PageDep, session: WriteSession, actor: Staff, form: Filled, now: Now
) -> Response:
    entry = entry_of(session, activity_id, actor)
    if not policy.may_correct(actor, entry):
        raise Denied
    problem = None
    if form.data is not None:
        try:
            to_correct(session, entry, form.data, by=actor, at=now, on=day(now))
            return page.redirect("activities:entries", promise_id=entry.promise_id)
        except Invalid as refused:
            problem = refused
    return _page(page, actor, entry, form.failed(problem) if problem else form, status=422)


@router.post("/borttagna-ord", name="activities:erase")
def erase(
    activity_id: RowId, page: PageDep, session: WriteSession, actor: Staff, form: Chosen, now: Now
) -> Response:
    entry = entry_of(session, activity_id, actor)
    if form.data is None:
        return page.redirect("activities:correct_page", activity_id=activity_id)
    erase_words(session, entry, reason=form.data.reason, by=actor, at=now)
    return page.redirect("activities:entries", promise_id=entry.promise_id)


def _page(
    page: Page, actor: Actor, entry: Activity, form: Form[CorrectionForm], status: int = 200
) -> Response:
    return page.render(
        "activities/correct.html",
        status=status,
        actor=actor,
        entry=entry,
        promise=entry.promise,
        form=form,
        reasons=choices(),
        erasures=erasures(),
        no_words=Form[ErasureForm](),
    )
