"""Why a problem is there: said, and taken back."""

from typing import Annotated

from fastapi import Depends, Response

from app.identity.actor import Staff, desk_router
from app.kit.clock import Now
from app.kit.database import WriteSession
from app.kit.errors import Missing
from app.kit.forms import Form, read_form
from app.kit.web import PageDep, RowId
from app.pictures import causes, queries
from app.pictures.forms_behind import CauseForm
from app.pictures.problem_page import draw

router = desk_router("/internt/problem/{problem_id}")

Explained = Annotated[Form[CauseForm], Depends(read_form(CauseForm))]


@router.post("/orsaker", name="pictures:explain")
def explain(
    problem_id: RowId, page: PageDep, session: WriteSession, actor: Staff, form: Explained, now: Now
) -> Response:
    problem = queries.problem(session, problem_id, actor, lock=True)
    if form.data is None:
        return draw(page, session, problem, actor, status=422, cause=form)
    causes.explain(session, problem, form.data, by=actor, at=now)
    return page.redirect("pictures:problem", problem_id=problem_id)


@router.post("/orsaker/{cause_id}/borttagning", name="pictures:unexplain")
def unexplain(
    problem_id: RowId, cause_id: RowId, page: PageDep, session: WriteSession, actor: Staff, now: Now
) -> Response:
    problem = queries.problem(session, problem_id, actor, lock=True)
    found = next((each for each in problem.causes if each.id == cause_id), None)
    if found is None:
        raise Missing
    causes.unexplain(session, problem, found, by=actor, at=now)
    return page.redirect("pictures:problem", problem_id=problem_id)
