"""What the parties choose to work with, and what they leave and why."""

from typing import Annotated, Any

from fastapi import Depends, Response
from sqlmodel import Session

from app.identity.actor import Actor, Staff, desk_router
from app.kit.clock import Now
from app.kit.database import ReadSession, WriteSession
from app.kit.errors import Invalid, Missing
from app.kit.forms import Form, read_form
from app.kit.web import Page, PageDep, RowId
from app.pictures import choosing, queries
from app.pictures.forms import FocusForm, NotChosenForm
from app.pictures.models import Picture
from app.pictures.service import ask_to_write
from app.pictures.unexplained import unexplained
from app.themes import queries as themes

router = desk_router("/internt/lagesbilder/{picture_id}")

Chosen = Annotated[Form[FocusForm], Depends(read_form(FocusForm))]
Left = Annotated[Form[NotChosenForm], Depends(read_form(NotChosenForm))]


@router.get("/val", name="pictures:choices")
def choices(picture_id: RowId, page: PageDep, session: ReadSession, actor: Staff) -> Response:
    return _drawn(page, session, queries.for_staff(session, picture_id, actor), actor)


@router.post("/fokusomraden", name="pictures:choose")
def choose(
    picture_id: RowId, page: PageDep, session: WriteSession, actor: Staff, form: Chosen, now: Now
) -> Response:
    picture = queries.for_staff(session, picture_id, actor, lock=True)
    if form.data is None:
        return _drawn(page, session, picture, actor, status=422, focus=form)
    try:
        choosing.choose(session, picture, form.data, by=actor, at=now)
    except Invalid as wrong:
        return _drawn(page, session, picture, actor, status=422, focus=form.failed(wrong))
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


@router.post("/bortval", name="pictures:leave")
def leave(
    picture_id: RowId, page: PageDep, session: WriteSession, actor: Staff, form: Left, now: Now
) -> Response:
    picture = queries.for_staff(session, picture_id, actor, lock=True)
    if form.data is None:
        return _drawn(page, session, picture, actor, status=422, left=form)
    try:
        choosing.leave(session, picture, form.data, by=actor, at=now)
    except Invalid as wrong:
        return _drawn(page, session, picture, actor, status=422, left=form.failed(wrong))
    return page.redirect("pictures:choices", picture_id=picture_id)


def _drawn(
    page: Page, session: Session, picture: Picture, actor: Actor, *, status: int = 200, **wrong: Any
) -> Response:
    ask_to_write(actor, picture)
    empty: dict[str, Form[Any]] = {"focus": Form(), "left": Form()}
    return page.render(
        "pictures/choices.html",
        status=status,
        actor=actor,
        picture=picture,
        free=[each for each in picture.joint if each.focus_area_id is None],
        unexplained=unexplained(session, picture),
        themes=[(each.id, each.name) for each in themes.listed(session)],
        form=next(iter(wrong.values()), Form()),
        **empty | wrong,
    )
