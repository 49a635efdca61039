"""A problem written in one's own picture, and laid in the joint one."""

from typing import Annotated

from fastapi import Depends, Response

from app.identity.actor import Staff, desk_router
from app.kit.clock import Now
from app.kit.database import ReadSession, WriteSession
from app.kit.errors import Invalid
from app.kit.forms import Form, read_form
from app.kit.web import PageDep, RowId
from app.pictures import problems, queries
from app.pictures.forms import ProblemForm
from app.pictures.problem_page import draw_writing

router = desk_router("/internt/lagesbilder/{picture_id}/problem")

Filled = Annotated[Form[ProblemForm], Depends(read_form(ProblemForm))]


@router.get("/nytt", name="pictures:add_page")
def add_page(picture_id: RowId, page: PageDep, session: ReadSession, actor: Staff) -> Response:
    picture = queries.for_staff(session, picture_id, actor)
    return draw_writing(page, session, picture, actor, Form())


@router.post("", name="pictures:add")
def add(
    picture_id: RowId, page: PageDep, session: WriteSession, actor: Staff, form: Filled, now: Now
) -> Response:
    picture = queries.for_staff(session, picture_id, actor, lock=True)
    if form.data is None:
        return draw_writing(page, session, picture, actor, form, status=422)
    try:
        problem = problems.add(session, picture, form.data, by=actor, at=now)
    except Invalid as wrong:
        return draw_writing(page, session, picture, actor, form.failed(wrong), status=422)
    return page.redirect("pictures:problem", problem_id=problem.id)
