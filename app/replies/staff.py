"""The desk where a round is answered, theme by theme, and then closed."""

from typing import Annotated

from fastapi import APIRouter, Depends, Response
from sqlmodel import Session

from app.dialogues import policy
from app.dialogues import queries as dialogues
from app.dialogues.models import Dialogue
from app.identity.actor import Actor, Staff, staff
from app.kit.clock import Now, day
from app.kit.database import ReadSession, WriteSession
from app.kit.errors import Invalid, Missing
from app.kit.forms import Form, read_form
from app.kit.web import Page, PageDep, RowId
from app.replies import queries
from app.replies import service as replies
from app.replies.forms import ReplyForm
from app.replies.models import Reply
from app.replies.queries import Owed

router = APIRouter(
    prefix="/internt/dialoger/{dialogue_id}",
    include_in_schema=False,
    dependencies=[Depends(staff)],
)

Filled = Annotated[Form[ReplyForm], Depends(read_form(ReplyForm))]


@router.get("/svar", name="replies:desk")
def desk(
    dialogue_id: RowId, page: PageDep, session: ReadSession, actor: Staff, now: Now
) -> Response:
    dialogue = _found(session, dialogue_id, actor)
    return page.render(
        "replies/desk.html",
        actor=actor,
        dialogue=dialogue,
        owed=queries.owed(session, dialogue),
        uncoded=queries.uncoded(session, dialogue.id),
        has_ended=dialogue.has_ended(day(now)),
        may_write=policy.may_write(actor, dialogue),
    )


@router.get("/svar/{theme_id}", name="replies:new")
def new(
    dialogue_id: RowId, theme_id: str, page: PageDep, session: ReadSession, actor: Staff
) -> Response:
    dialogue = _found(session, dialogue_id, actor)
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
    dialogue = _found(session, dialogue_id, actor, lock=True)
    owed = _owed(session, dialogue, theme_id)
    if form.data is None:
        return _draw(page, session, dialogue, owed, actor, form, status=422)
    try:
        replies.reply(session, dialogue, owed.theme.id, form.data, by=actor, at=now)
    except Invalid as problem:
        return _draw(page, session, dialogue, owed, actor, form.failed(problem), status=422)
    return page.redirect("replies:desk", dialogue_id=dialogue.id)


@router.post("/avslut", name="replies:close")
def close(
    dialogue_id: RowId, page: PageDep, session: WriteSession, actor: Staff, now: Now
) -> Response:
    dialogue = _found(session, dialogue_id, actor, lock=True)
    replies.close(session, dialogue, by=actor, at=now)
    return page.redirect("replies:desk", dialogue_id=dialogue.id)


def _found(session: Session, dialogue_id: int, actor: Actor, *, lock: bool = False) -> Dialogue:
    dialogue = dialogues.by_id(session, dialogue_id, lock=lock)
    if dialogue is None or not policy.may_see(actor, dialogue):
        raise Missing
    return dialogue


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
