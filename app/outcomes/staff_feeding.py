"""What came of it is laid in the picture that the next promises rest on."""

from typing import Annotated

from fastapi import Depends, Response
from pydantic import Field

from app.activities import queries as activities
from app.identity.actor import Staff, desk_router
from app.kit.clock import Now, day
from app.kit.database import WriteSession
from app.kit.errors import Invalid
from app.kit.forms import Form, Sent, read_form
from app.kit.web import PageDep, RowId
from app.outcomes import feeding
from app.outcomes.promise_page import draw, found

router = desk_router("/internt/loften/{promise_id}")


class FeedForm(Sent):
    """Behind which problem it is laid."""

    problem_id: Annotated[int, Field(ge=1, le=2**31 - 1)]


Fed = Annotated[Form[FeedForm], Depends(read_form(FeedForm))]


@router.post("/lagesbild", name="outcomes:feed")
def feed(
    promise_id: RowId, page: PageDep, session: WriteSession, actor: Staff, form: Fed, now: Now
) -> Response:
    promise = found(session, promise_id, actor)
    counter = activities.counter_of(session, promise, on=day(now))
    if form.data is None:
        return draw(page, session, promise, actor, now, status=422, feed=form)
    url = str(page.request.app.url_path_for("progress:promise", ref=promise.ref))
    problem = form.data.problem_id
    try:
        feeding.feed(session, counter, problem, url=url, by=actor, at=now)
    except Invalid as wrong:
        return draw(page, session, promise, actor, now, status=422, feed=form.failed(wrong))
    return page.redirect("pictures:problem", problem_id=problem)
