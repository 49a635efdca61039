"""Announcing a round: whom it is for, when, in which ways and languages."""

from typing import Annotated, Any

from fastapi import Depends, Response
from sqlmodel import Session

from app.areas import queries as areas
from app.dialogues import service as dialogues
from app.dialogues.forms import DialogueForm
from app.dialogues.models import CHANNELS, KINDS
from app.identity.actor import Actor, Duty, Staff, desk_router
from app.kit.clock import Now
from app.kit.database import ReadSession, WriteSession
from app.kit.errors import Invalid
from app.kit.forms import Form, read_form
from app.kit.i18n import LANGUAGES
from app.kit.web import Page, PageDep

router = desk_router("/internt/dialoger")

Announced = Annotated[Form[DialogueForm], Depends(read_form(DialogueForm))]


@router.get("/ny", name="dialogues:new")
def new(page: PageDep, session: ReadSession, actor: Staff) -> Response:
    ticked = {"kind": "residents", "channels": list(CHANNELS), "languages": list(LANGUAGES)}
    return _announcement(page, session, actor, Form(ticked))


@router.post("", name="dialogues:begin")
def begin(
    page: PageDep, session: WriteSession, actor: Staff, form: Announced, now: Now
) -> Response:
    if form.data is None:
        return _announcement(page, session, actor, form, status=422)
    try:
        made = dialogues.begin(session, form.data, by=actor, at=now)
    except Invalid as problem:
        return _announcement(page, session, actor, form.failed(problem), status=422)
    return page.redirect("dialogues:desk", dialogue_id=made.id)


def _announcement(
    page: Page, session: Session, actor: Actor, form: Form[DialogueForm], status: int = 200
) -> Response:
    mine = areas.lpos(session, actor.areas(Duty.WRITE))
    kommuner = {each.slug: each for lpo in mine for each in areas.municipalities_of(lpo)}
    where: dict[str, Any] = {
        "lpos": mine,
        "municipalities": list(kommuner.values()),
        "kinds": KINDS,
    }
    return page.render(
        "dialogues/new.html", status=status, actor=actor, form=form, **where, **choices()
    )


def choices() -> dict[str, Any]:
    return {"channels": CHANNELS, "spoken": LANGUAGES}
