"""While it runs: why it lags, and what was measured."""

from typing import Annotated

from fastapi import Depends, Response

from app.identity.actor import Staff, desk_router
from app.kit.clock import Now, day
from app.kit.database import WriteSession
from app.kit.errors import Invalid
from app.kit.forms import Form, read_form
from app.kit.web import PageDep, RowId
from app.outcomes import service as outcomes
from app.outcomes.forms import DeviationForm, ReadingForm
from app.outcomes.promise_page import draw, found

router = desk_router("/internt/loften/{promise_id}")

Deviated = Annotated[Form[DeviationForm], Depends(read_form(DeviationForm))]
Measured = Annotated[Form[ReadingForm], Depends(read_form(ReadingForm))]


@router.post("/avvikelser", name="outcomes:deviate")
def deviate(
    promise_id: RowId, page: PageDep, session: WriteSession, actor: Staff, form: Deviated, now: Now
) -> Response:
    promise = found(session, promise_id, actor, lock=True)
    outcomes.ask_to_say(actor, promise)
    if form.data is None:
        return draw(page, session, promise, actor, now, status=422, deviation=form)
    try:
        outcomes.deviate(session, promise, form.data, by=actor, at=now, on=day(now))
    except Invalid as wrong:
        return draw(page, session, promise, actor, now, status=422, deviation=form.failed(wrong))
    return page.redirect("outcomes:promise", promise_id=promise_id)


@router.post("/matvarden", name="outcomes:measure")
def measure(
    promise_id: RowId, page: PageDep, session: WriteSession, actor: Staff, form: Measured, now: Now
) -> Response:
    promise = found(session, promise_id, actor, lock=True)
    outcomes.ask_to_say(actor, promise)
    if form.data is None:
        return draw(page, session, promise, actor, now, status=422, reading=form)
    try:
        outcomes.measure(session, promise, form.data, by=actor, at=now, on=day(now))
    except Invalid as wrong:
        return draw(page, session, promise, actor, now, status=422, reading=form.failed(wrong))
    return page.redirect("outcomes:promise", promise_id=promise_id)
