"""The desk of one round: what is known of it, and when and where people meet."""

from fastapi import Response

from app.dialogues import policy, queries
from app.dialogues.forms import OccasionForm
from app.dialogues.models import OCCASIONS, Dialogue
from app.identity.actor import Actor, Staff, desk_router
from app.kit.clock import Now, day
from app.kit.database import ReadSession
from app.kit.forms import Form
from app.kit.web import Page, PageDep, RowId

router = desk_router("/internt/dialoger")


@router.get("/{dialogue_id}", name="dialogues:desk")
def desk(
    dialogue_id: RowId, page: PageDep, session: ReadSession, actor: Staff, now: Now
) -> Response:
    dialogue = queries.for_staff(session, dialogue_id, actor)
    first = max(day(now), dialogue.opens_on)
    form: Form[OccasionForm] = Form({"kind": "square", "day": str(first)})
    return draw(page, dialogue, actor, form)


def draw(
    page: Page, dialogue: Dialogue, actor: Actor, form: Form[OccasionForm], status: int = 200
) -> Response:
    return page.render(
        "dialogues/desk.html",
        status=status,
        actor=actor,
        dialogue=dialogue,
        form=form,
        may_write=policy.may_write(actor, dialogue),
        occasions=OCCASIONS,
    )
