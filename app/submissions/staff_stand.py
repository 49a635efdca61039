"""The stand at the square: a tablet that counts themes and takes a line, network or not."""

from typing import Annotated

from fastapi import Depends, Response
from sqlmodel import Session

from app.areas import queries as areas
from app.audit import service as audit
from app.identity.actor import Actor, Duty, Staff, desk_router
from app.kit.clock import Now, day
from app.kit.database import ReadSession, WriteSession
from app.kit.errors import Refusal
from app.kit.forms import Form, read_form
from app.kit.tokens import opaque
from app.kit.web import Key, Page, PageDep
from app.submissions.noted_forms import Noted
from app.submissions.noting import SQUARE
from app.submissions.staff_batch import keep
from app.themes import queries as themes

router = desk_router("/internt/torget")

Filled = Annotated[Form[Noted], Depends(read_form(Noted))]


@router.get("", name="submissions:stand")
def stand(page: PageDep, session: ReadSession, actor: Staff, now: Now) -> Response:
    form: Form[Noted] = Form({"on": day(now).isoformat()})
    return _tablet(page, session, actor, form)


@router.post("", name="submissions:mark")
def mark(
    page: PageDep, session: WriteSession, actor: Staff, form: Filled, now: Now, key: Key
) -> Response:
    """One voice at a time, for a tablet without scripts."""
    if form.data is None:
        return _tablet(page, session, actor, form, status=422)
    try:
        keep(session, form.data, key, channel=SQUARE, by=actor, on=day(now))
    except Refusal as problem:
        wrong = Form[Noted](form.values, {getattr(problem, "field", ""): problem.sentence})
        return _tablet(page, session, actor, wrong, status=422)
    audit.record(
        session,
        "stand.noted",
        f"area:{form.data.lpo_id}",
        by=actor,
        at=now,
        places={form.data.lpo_id},
    )
    same = {name: form[name] for name in ("lpo_id", "on")}
    return _tablet(page, session, actor, Form(same), is_kept=True)


def _tablet(
    page: Page,
    session: Session,
    actor: Actor,
    form: Form[Noted],
    *,
    is_kept: bool = False,
    status: int = 200,
) -> Response:
    return page.render(
        "submissions/stand.html",
        status=status,
        actor=actor,
        form=form,
        token=opaque(),
        is_kept=is_kept,
        areas=areas.lpos(session, actor.areas(Duty.READ)),
        themes=themes.listed(session),
    )
