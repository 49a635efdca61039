"""Beginning a picture, and giving it another time or introduction."""

from typing import Annotated

from fastapi import Depends, Response
from sqlmodel import Session

from app.areas import queries as areas
from app.identity.actor import Actor, Duty, Staff, desk_router
from app.kit.clock import Now
from app.kit.database import ReadSession, WriteSession
from app.kit.errors import Invalid
from app.kit.forms import Form, read_form
from app.kit.web import Page, PageDep
from app.pictures import service as pictures
from app.pictures.forms import PictureForm
from app.pictures.where import area_of

router = desk_router("/internt/lagesbilder")

Filled = Annotated[Form[PictureForm], Depends(read_form(PictureForm))]


@router.get("/ny", name="pictures:new")
def new(page: PageDep, session: ReadSession, actor: Staff, now: Now) -> Response:
    days = {"starts_on": f"{now.year - 1}-01-01", "ends_on": f"{now.year - 1}-12-31"}
    return _drawn(page, session, actor, Form(days))


@router.post("", name="pictures:begin")
def begin(page: PageDep, session: WriteSession, actor: Staff, form: Filled, now: Now) -> Response:
    if form.data is None:
        return _drawn(page, session, actor, form, status=422)
    try:
        area = area_of(session, form.data, actor)
        picture = pictures.begin(session, area, form.data, by=actor, at=now)
    except Invalid as problem:
        return _drawn(page, session, actor, form.failed(problem), status=422)
    return page.redirect("pictures:desk", picture_id=picture.id)


def _drawn(
    page: Page, session: Session, actor: Actor, form: Form[PictureForm], status: int = 200
) -> Response:
    mine = areas.lpos(session, actor.areas(Duty.WRITE))
    kommuner = {each.slug: each for lpo in mine for each in areas.municipalities_of(lpo)}
    return page.render(
        "pictures/new.html",
        status=status,
        actor=actor,
        form=form,
        lpos=[(lpo.id, lpo.name_full) for lpo in mine],
        kommuner=[(slug, each.name) for slug, each in kommuner.items()],
    )
