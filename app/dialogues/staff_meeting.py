"""When and where people meet in a round, entered and taken back."""

from typing import Annotated

from fastapi import Depends, Response

from app.dialogues import queries
from app.dialogues import service as dialogues
from app.dialogues.forms import OccasionForm
from app.dialogues.staff_round import draw
from app.identity.actor import Staff, desk_router
from app.kit.clock import Now
from app.kit.database import WriteSession
from app.kit.forms import Form, read_form
from app.kit.web import PageDep, RowId

router = desk_router("/internt/dialoger")

Meeting = Annotated[Form[OccasionForm], Depends(read_form(OccasionForm))]


@router.post("/{dialogue_id}/tillfallen", name="dialogues:meet")
def meet(
    dialogue_id: RowId, page: PageDep, session: WriteSession, actor: Staff, form: Meeting, now: Now
) -> Response:
    dialogue = queries.for_staff(session, dialogue_id, actor, lock=True)
    if form.data is None:
        return draw(page, dialogue, actor, form, status=422)
    dialogues.meet(session, dialogue, form.data, by=actor, at=now)
    return page.redirect("dialogues:desk", dialogue_id=dialogue.id)


@router.post("/{dialogue_id}/tillfallen/{occasion_id}/borttagning", name="dialogues:cancel")
def cancel(
    dialogue_id: RowId,
    occasion_id: RowId,
    page: PageDep,
    session: WriteSession,
    actor: Staff,
    now: Now,
) -> Response:
    dialogue = queries.for_staff(session, dialogue_id, actor, lock=True)
    for occasion in [each for each in dialogue.occasions if each.id == occasion_id]:
        dialogues.cancel(session, occasion, by=actor, at=now)
    return page.redirect("dialogues:desk", dialogue_id=dialogue.id)
