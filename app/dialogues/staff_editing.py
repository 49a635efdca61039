"""Changing the words and the frame of a round."""

from typing import Annotated, Any

from fastapi import Depends, Response

from app.dialogues import queries
from app.dialogues import service as dialogues
from app.dialogues.forms import Frame
from app.dialogues.models import Dialogue
from app.dialogues.staff_announcing import choices
from app.identity.actor import Actor, Staff, desk_router
from app.kit.clock import Now
from app.kit.database import ReadSession, WriteSession
from app.kit.forms import Form, read_form
from app.kit.web import Page, PageDep, RowId

router = desk_router("/internt/dialoger")

Changed = Annotated[Form[Frame], Depends(read_form(Frame))]

FRAME = ("title", "intro", "opens_on", "closes_on", "answer_on", "answer_where")


@router.get("/{dialogue_id}/andring", name="dialogues:edit")
def edit(dialogue_id: RowId, page: PageDep, session: ReadSession, actor: Staff) -> Response:
    dialogue = queries.for_staff(session, dialogue_id, actor)
    dialogues.guard(dialogue, by=actor)
    values = {name: str(getattr(dialogue, name)) for name in FRAME}
    ticked = {
        "channels": [each.slug for each in dialogue.channels],
        "languages": dialogue.languages.split(),
    }
    return _edited(page, dialogue, actor, Form(values | ticked))


@router.post("/{dialogue_id}/andring", name="dialogues:change")
def change(
    dialogue_id: RowId, page: PageDep, session: WriteSession, actor: Staff, form: Changed, now: Now
) -> Response:
    dialogue = queries.for_staff(session, dialogue_id, actor, lock=True)
    if form.data is None:
        return _edited(page, dialogue, actor, form, status=422)
    dialogues.change(session, dialogue, form.data, by=actor, at=now)
    return page.redirect("dialogues:desk", dialogue_id=dialogue.id)


def _edited(
    page: Page, dialogue: Dialogue, actor: Actor, form: Form[Frame], status: int = 200
) -> Response:
    context: dict[str, Any] = {"actor": actor, "dialogue": dialogue, "form": form}
    return page.render("dialogues/edit.html", status=status, **context, **choices())
