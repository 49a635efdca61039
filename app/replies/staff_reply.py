"""One reply at the desk: a promise, a referral, or a no and why."""

from typing import Annotated

from fastapi import Depends, Response
from sqlmodel import Session

from app.dialogues import queries as dialogues
from app.dialogues.models import Dialogue
from app.dialogues.service import guard_answers
from app.identity.actor import Actor, Staff, desk_router
from app.kit.clock import Now
from app.kit.database import ReadSession, WriteSession
from app.kit.errors import Invalid, Missing
from app.kit.forms import Form, read_form
from app.kit.web import Page, PageDep, RowId
from app.replies import queries
from app.replies import service as replies
from app.replies.forms import ReplyForm
from app.replies.models import Reply
from app.replies.queries import Owed

router = desk_router("/internt/dialoger/{dialogue_id}")

Filled = Annotated[Form[ReplyForm], Depends(read_form(ReplyForm))]


@router.get("/svar/{theme_id}", name="replies:new")
def new(
    dialogue_id: RowId, theme_id: str, page: PageDep, session: ReadSession, actor: Staff
) -> Response:
    dialogue = dialogues.for_staff(session, dialogue_id, actor)
    guard_answers(dialogue, by=actor)
    owed = _owed(session, dialogue, theme_id)
    return _draw(page, session, dialogue, owed, actor, _written(owed.reply))


@router.post("/svar/{theme_id}", name="replies:reply")
def reply(
    dialogue_id: RowId,
    theme_id: str,
    page: PageDep,
    session: WriteSession,
    actor: Staff,
    form: Filled,
    now: Now,
) -> Response:
    dialogue = dialogues.for_staff(session, dialogue_id, actor, lock=True)
    owed = _owed(session, dialogue, theme_id)
    if form.data is None:
        return _draw(page, session, dialogue, owed, actor, form, status=422)
    try:
        replies.reply(session, dialogue, owed.theme.id, form.data, by=actor, at=now)
    except Invalid as problem:
        return _draw(page, session, dialogue, owed, actor, form.failed(problem), status=422)
    return page.redirect("replies:desk", dialogue_id=dialogue.id)


def _owed(session: Session, dialogue: Dialogue, theme_id: str) -> Owed:
    for each in queries.owed(session, dialogue):
        if each.theme.id == theme_id:
            return each
    raise Missing


def _written(reply: Reply | None) -> Form[ReplyForm]:
    """The reply as it stands, to be written over."""
    if reply is None:
        return Form({"answer": "promise"})
    same = {"promise_id": reply.promise_id or "", "referred_to": reply.referred_to}
    return Form({"answer": reply.answer.value, "body": reply.body} | same)


def _draw(
    page: Page,
    session: Session,
    dialogue: Dialogue,
    owed: Owed,
    actor: Actor,
    form: Form[ReplyForm],
    status: int = 200,
) -> Response:
    return page.render(
        "replies/new.html",
        status=status,
        form=form,
        actor=actor,
        dialogue=dialogue,
        owed=owed,
        promises=queries.promises_of(session, dialogue),
    )
