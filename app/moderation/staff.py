"""The desk where a person decides what is masked, and what belongs at 114 14."""

from typing import Annotated, Any

from fastapi import Depends, Response
from sqlmodel import Session

from app.identity.actor import Actor, Staff, desk_router
from app.kit.clock import Now, day
from app.kit.database import ReadSession, WriteSession
from app.kit.errors import Invalid
from app.kit.forms import Form, read_form
from app.kit.web import Page, PageDep
from app.moderation import policy, queries
from app.moderation import service as moderation
from app.moderation.forms import MaskForm, Wish
from app.moderation.found import Id, found
from app.moderation.suggestions import MOST_TICKS, marked, suggested
from app.submissions.models import Submission

router = desk_router("/internt/inspel")

Filled = Annotated[Form[MaskForm], Depends(read_form(MaskForm))]


@router.get("/{submission_id}/maskning", name="moderation:masking")
def masking(submission_id: Id, page: PageDep, session: ReadSession, actor: Staff) -> Response:
    """The words as somebody last masked them, or everything that the machine suggests ticked."""
    submission = found(session, submission_id, actor)
    copy = submission.masked
    spared, added = (copy.left, copy.added) if copy else (set[str](), "")
    ticked = [each.key for each in suggested(submission) if each.line not in spared]
    return _desk(page, session, submission, actor, Form({"mask": ticked, "more": added}))


@router.post("/{submission_id}/maskning", name="moderation:mask")
def mask(
    submission_id: Id,
    page: PageDep,
    session: WriteSession,
    actor: Staff,
    form: Filled,
    now: Now,
) -> Response:
    """Show the result, or keep it if that was pressed."""
    submission = found(session, submission_id, actor, lock=True)
    if form.data is None:
        return _desk(page, session, submission, actor, form, status=422)
    try:
        if form.data.wish is Wish.KEEP:
            moderation.keep(session, submission, form.data, by=actor, at=now, on=day(now))
            return page.redirect("moderation:masking", submission_id=submission_id)
        result = moderation.masked_texts(submission, form.data)
    except Invalid as problem:
        return _desk(page, session, submission, actor, form.failed(problem), status=422)
    return _desk(page, session, submission, actor, form, result=result)


@router.post("/{submission_id}/hanvisning", name="moderation:refer")
def refer(
    submission_id: Id, page: PageDep, session: WriteSession, actor: Staff, now: Now
) -> Response:
    submission = found(session, submission_id, actor, lock=True)
    moderation.refer(session, submission, by=actor, at=now, on=day(now))
    return page.redirect("submissions:show", submission_id=submission_id)


def _desk(
    page: Page,
    session: Session,
    submission: Submission,
    actor: Actor,
    form: Form[MaskForm],
    *,
    result: tuple[str, str] | None = None,
    status: int = 200,
) -> Response:
    may_mask = policy.may_mask(actor, submission)
    words: dict[str, Any] = {"suggested": [], "body": [], "place": []}
    if may_mask:
        words["suggested"] = suggested(submission)[:MOST_TICKS]
        words |= {"body": marked(submission.body), "place": marked(submission.place)}
    copy = submission.masked
    return page.render(
        "moderation/masking.html",
        status=status,
        actor=actor,
        submission=submission,
        may_mask=may_mask,
        masked_by=queries.name_of(session, copy.masked_by_id) if copy else "",
        form=form,
        result=result,
        wishes=Wish,
        **words,
    )
