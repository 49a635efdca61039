"""The desk where a person decides that a few words may stand beside a theme for everyone."""

from typing import Annotated

from fastapi import Depends, Response
from sqlmodel import Session

from app.identity.actor import Actor, Staff, desk_router
from app.kit.clock import Now, day
from app.kit.database import ReadSession, WriteSession
from app.kit.errors import Invalid
from app.kit.forms import Form, read_form
from app.kit.tokens import opaque
from app.kit.web import Page, PageDep
from app.moderation import queries, quoting
from app.moderation.forms import QuoteForm
from app.moderation.found import Id, found
from app.moderation.models import LONGEST
from app.submissions.models import Submission
from app.themes import queries as themes

router = desk_router("/internt/inspel")

Filled = Annotated[Form[QuoteForm], Depends(read_form(QuoteForm))]


@router.get("/{submission_id}/citat", name="moderation:quoting")
def desk(submission_id: Id, page: PageDep, session: ReadSession, actor: Staff) -> Response:
    submission = found(session, submission_id, actor)
    copy = submission.masked
    return _desk(page, session, submission, actor, Form({"wording": copy.body if copy else ""}))


@router.post("/{submission_id}/citat", name="moderation:quote")
def quote(
    submission_id: Id,
    page: PageDep,
    session: WriteSession,
    actor: Staff,
    form: Filled,
    now: Now,
) -> Response:
    submission = found(session, submission_id, actor, lock=True)
    if form.data is None:
        return _desk(page, session, submission, actor, form, status=422)
    try:
        quoting.approve(
            session, submission, form.data, identity=opaque(), by=actor, at=now, on=day(now)
        )
    except Invalid as problem:
        return _desk(page, session, submission, actor, form.failed(problem), status=422)
    return page.redirect("moderation:quoting", submission_id=submission_id)


@router.post("/{submission_id}/citat/aterkallelse", name="moderation:withdraw")
def withdraw(
    submission_id: Id, page: PageDep, session: WriteSession, actor: Staff, now: Now
) -> Response:
    submission = found(session, submission_id, actor, lock=True)
    quoting.withdraw(session, submission, by=actor, at=now, on=day(now))
    return page.redirect("moderation:quoting", submission_id=submission_id)


def _desk(
    page: Page,
    session: Session,
    submission: Submission,
    actor: Actor,
    form: Form[QuoteForm],
    status: int = 200,
) -> Response:
    standing = queries.standing(session, submission.id)
    coded = {each.theme_id for each in submission.codings}
    is_shown = standing and standing in queries.shown(session, submission.lpo_id).get(
        standing.theme_id, []
    )
    return page.render(
        "moderation/quote.html",
        status=status,
        actor=actor,
        submission=submission,
        form=form,
        standing=standing,
        approved_by=queries.name_of(session, standing.approved_by_id) if standing else "",
        is_shown=is_shown,
        themes=themes.known(session, coded),
        longest=LONGEST,
    )
