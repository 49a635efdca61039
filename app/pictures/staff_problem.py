"""One problem: read, changed, laid in the joint picture, or taken out."""

from fastapi import Response

from app.identity.actor import Staff, desk_router
from app.kit.clock import Now
from app.kit.database import ReadSession, WriteSession
from app.kit.errors import Invalid
from app.kit.forms import Form
from app.kit.web import PageDep, RowId
from app.pictures import problems, queries
from app.pictures.forms import ProblemForm
from app.pictures.problem_page import draw, draw_writing
from app.pictures.staff_problems import Filled

router = desk_router("/internt/problem/{problem_id}")


@router.get("", name="pictures:problem")
def show(problem_id: RowId, page: PageDep, session: ReadSession, actor: Staff) -> Response:
    return draw(page, session, queries.problem(session, problem_id, actor), actor)


@router.get("/andring", name="pictures:change_page")
def change_page(problem_id: RowId, page: PageDep, session: ReadSession, actor: Staff) -> Response:
    found = queries.problem(session, problem_id, actor)
    values = found.model_dump(include={"theme_id", "place", "body", "note"})
    public = {"is_public": "true" if found.is_public else ""}
    form: Form[ProblemForm] = Form(values | public)
    return draw_writing(page, session, found.picture, actor, form, problem=found)


@router.post("/andring", name="pictures:change")
def change(
    problem_id: RowId, page: PageDep, session: WriteSession, actor: Staff, form: Filled, now: Now
) -> Response:
    found = queries.problem(session, problem_id, actor, lock=True)
    picture = found.picture
    if form.data is None:
        return draw_writing(page, session, picture, actor, form, problem=found, status=422)
    try:
        problems.change(session, found, form.data, by=actor, at=now)
    except Invalid as wrong:
        mended = form.failed(wrong)
        return draw_writing(page, session, picture, actor, mended, problem=found, status=422)
    return page.redirect("pictures:problem", problem_id=problem_id)


@router.post("/gemensam", name="pictures:lay")
def lay(
    problem_id: RowId, page: PageDep, session: WriteSession, actor: Staff, now: Now
) -> Response:
    found = queries.problem(session, problem_id, actor, lock=True)
    joint = problems.lay(session, found, by=actor, at=now)
    return page.redirect("pictures:problem", problem_id=joint.id)


@router.post("/borttagning", name="pictures:remove")
def remove(
    problem_id: RowId, page: PageDep, session: WriteSession, actor: Staff, now: Now
) -> Response:
    found = queries.problem(session, problem_id, actor, lock=True)
    picture_id = found.picture_id
    problems.remove(session, found, by=actor, at=now)
    return page.redirect("pictures:desk", picture_id=picture_id)
