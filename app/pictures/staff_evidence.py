"""What shows a problem: cited, noted, and taken away again."""

from typing import Annotated

from fastapi import Depends, Response

from app.identity.actor import Staff, desk_router
from app.kit.clock import Now
from app.kit.database import WriteSession
from app.kit.errors import Invalid, Missing
from app.kit.forms import Form, read_form
from app.kit.web import PageDep, RowId
from app.pictures import evidence, queries
from app.pictures.forms_behind import CitationForm, EvidenceForm
from app.pictures.problem_page import draw

router = desk_router("/internt/problem/{problem_id}")

Cited = Annotated[Form[CitationForm], Depends(read_form(CitationForm))]
Noted = Annotated[Form[EvidenceForm], Depends(read_form(EvidenceForm))]


@router.post("/dialogunderlag", name="pictures:cite")
def cite(
    problem_id: RowId, page: PageDep, session: WriteSession, actor: Staff, form: Cited, now: Now
) -> Response:
    problem = queries.problem(session, problem_id, actor, lock=True)
    if form.data is None:
        return draw(page, session, problem, actor, status=422, citation=form)
    try:
        evidence.cite(session, problem, form.data, by=actor, at=now)
    except Invalid as wrong:
        return draw(page, session, problem, actor, status=422, citation=form.failed(wrong))
    return page.redirect("pictures:problem", problem_id=problem_id)


@router.post("/underlag", name="pictures:note")
def note(
    problem_id: RowId, page: PageDep, session: WriteSession, actor: Staff, form: Noted, now: Now
) -> Response:
    problem = queries.problem(session, problem_id, actor, lock=True)
    if form.data is None:
        return draw(page, session, problem, actor, status=422, evidence=form)
    evidence.note(session, problem, form.data, by=actor, at=now)
    return page.redirect("pictures:problem", problem_id=problem_id)


@router.post("/underlag/{evidence_id}/borttagning", name="pictures:withdraw")
def withdraw(
    problem_id: RowId,
    evidence_id: RowId,
    page: PageDep,
    session: WriteSession,
    actor: Staff,
    now: Now,
) -> Response:
    problem = queries.problem(session, problem_id, actor, lock=True)
    found = next((each for each in problem.evidence if each.id == evidence_id), None)
    if found is None:
        raise Missing
    evidence.withdraw(session, problem, found, by=actor, at=now)
    return page.redirect("pictures:problem", problem_id=problem_id)
