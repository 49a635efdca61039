"""What the parties choose to work with."""

from typing import Annotated

from fastapi import Depends, Response

from app.identity.actor import Staff, desk_router
from app.kit.clock import Now
from app.kit.database import ReadSession, WriteSession
from app.kit.errors import Invalid, Missing
from app.kit.forms import Form, read_form
from app.kit.web import PageDep, RowId
from app.pictures import choosing, queries
from app.pictures.choices_page import draw
from app.pictures.forms import FocusForm

router = desk_router("/internt/lagesbilder/{picture_id}")

Chosen = Annotated[Form[FocusForm], Depends(read_form(FocusForm))]


@router.get("/val", name="pictures:choices")
def choices(picture_id: RowId, page: PageDep, session: ReadSession, actor: Staff) -> Response:
    return draw(page, session, queries.for_staff(session, picture_id, actor), actor)


@router.post("/fokusomraden", name="pictures:choose")
def choose(
    picture_id: RowId, page: PageDep, session: WriteSession, actor: Staff, form: Chosen, now: Now
) -> Response:
    picture = queries.for_staff(session, picture_id, actor, lock=True)
    if form.data is None:
        return draw(page, session, picture, actor, status=422, focus=form)
    try:
        choosing.choose(session, picture, form.data, by=actor, at=now)
    except Invalid as wrong:
        return draw(page, session, picture, actor, status=422, focus=form.failed(wrong))
    return page.redirect("pictures:choices", picture_id=picture_id)


@router.post("/fokusomraden/{focus_id}/borttagning", name="pictures:let_go")
def let_go(
    picture_id: RowId, focus_id: RowId, page: PageDep, session: WriteSession, actor: Staff, now: Now
) -> Response:
    picture = queries.for_staff(session, picture_id, actor, lock=True)
    focus = next((each for each in picture.focus_areas if each.id == focus_id), None)
    if focus is None:
        raise Missing
    choosing.let_go(session, focus, by=actor, at=now)
    return page.redirect("pictures:choices", picture_id=picture_id)
