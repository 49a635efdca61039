"""The desk where a round is answered, theme by theme, and then closed."""

from fastapi import Response

from app.dialogues import policy
from app.dialogues import queries as dialogues
from app.identity.actor import Staff, desk_router
from app.kit.clock import Now, day
from app.kit.database import ReadSession, WriteSession
from app.kit.web import PageDep, RowId
from app.replies import queries
from app.replies import service as replies

router = desk_router("/internt/dialoger/{dialogue_id}")


@router.get("/svar", name="replies:desk")
def desk(
    dialogue_id: RowId, page: PageDep, session: ReadSession, actor: Staff, now: Now
) -> Response:
    dialogue = dialogues.for_staff(session, dialogue_id, actor)
    return page.render(
        "replies/desk.html",
        actor=actor,
        dialogue=dialogue,
        owed=queries.owed(session, dialogue),
        uncoded=queries.uncoded(session, dialogue.id),
        has_ended=dialogue.has_ended(day(now)),
        may_write=policy.may_write(actor, dialogue),
        may_answer=policy.may_answer(actor, dialogue),
    )


@router.post("/avslut", name="replies:close")
def close(
    dialogue_id: RowId, page: PageDep, session: WriteSession, actor: Staff, now: Now
) -> Response:
    dialogue = dialogues.for_staff(session, dialogue_id, actor, lock=True)
    replies.close(session, dialogue, by=actor, at=now)
    return page.redirect("replies:desk", dialogue_id=dialogue.id)
