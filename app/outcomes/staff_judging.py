"""At the end: whether it was kept."""

from typing import Annotated

from fastapi import Depends, Response

from app.activities import queries as activities
from app.identity.actor import Staff, desk_router
from app.kit.clock import Now, day
from app.kit.database import WriteSession
from app.kit.forms import Form, read_form
from app.kit.tokens import salt
from app.kit.web import PageDep, RowId
from app.outcomes import judging
from app.outcomes.forms import VerdictForm
from app.outcomes.promise_page import draw, found
from app.outcomes.service import ask_to_judge

router = desk_router("/internt/loften/{promise_id}")

Judged = Annotated[Form[VerdictForm], Depends(read_form(VerdictForm))]


@router.post("/utfall", name="outcomes:judge")
def judge(
    promise_id: RowId, page: PageDep, session: WriteSession, actor: Staff, form: Judged, now: Now
) -> Response:
    promise = found(session, promise_id, actor, lock=True)
    counter = activities.counter_of(session, promise, on=day(now))
    if form.data is None:
        ask_to_judge(actor, counter, on=day(now))
        return draw(page, session, promise, actor, now, status=422, verdict=form)
    salts = (salt(), salt())
    judging.judge(session, counter, form.data, salts=salts, by=actor, at=now, on=day(now))
    return page.redirect("outcomes:promise", promise_id=promise_id)
