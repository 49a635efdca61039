"""Filled forms typed in fast, one after the other."""

from typing import Annotated

from fastapi import Depends, Response
from sqlmodel import Session

from app.areas.models import LocalPoliceArea
from app.audit import service as audit
from app.identity.actor import Actor, Staff, desk_router
from app.kit.clock import Now, day
from app.kit.database import ReadSession, WriteSession
from app.kit.errors import Invalid
from app.kit.forms import Form, read_form
from app.kit.tokens import opaque
from app.kit.web import Key, Page, PageDep
from app.submissions.noted_forms import Paper
from app.submissions.noting import PAPER
from app.submissions.staff_batch import keep
from app.submissions.staff_paper import area, asked

router = desk_router("/internt/papper")

Filled = Annotated[Form[Paper], Depends(read_form(Paper))]


@router.get("/{lpo_id}/inskrivning", name="submissions:typing")
def typing(lpo_id: str, page: PageDep, session: ReadSession, actor: Staff, now: Now) -> Response:
    lpo = area(session, lpo_id, actor)
    return _next(page, session, lpo, actor, Form({"on": day(now).isoformat(), "number": "1"}))


@router.post("/{lpo_id}/inskrivning", name="submissions:typed")
def typed(
    lpo_id: str,
    page: PageDep,
    session: WriteSession,
    actor: Staff,
    form: Filled,
    now: Now,
    key: Key,
) -> Response:
    """Keep the form, and lay out the next empty one."""
    lpo = area(session, lpo_id, actor)
    if form.data is None or form.data.lpo_id != lpo_id:
        return _next(page, session, lpo, actor, form, status=422)
    try:
        keep(session, form.data, key, channel=PAPER, by=actor, on=day(now))
    except Invalid as problem:
        return _next(page, session, lpo, actor, form.failed(problem), status=422)
    audit.record(session, "paper.noted", f"area:{lpo_id}", by=actor, at=now, places={lpo_id})
    number = form.data.number
    empty: Form[Paper] = Form({"on": form["on"], "number": str(number + 1)})
    return _next(page, session, lpo, actor, empty, kept=number)


def _next(
    page: Page,
    session: Session,
    lpo: LocalPoliceArea,
    actor: Actor,
    form: Form[Paper],
    *,
    kept: int = 0,
    status: int = 200,
) -> Response:
    token = form["token"] if form.errors and form["token"] else opaque()
    return page.render(
        "submissions/typing.html",
        status=status,
        actor=actor,
        form=form,
        token=token,
        kept=kept,
        **asked(session, lpo),
    )
