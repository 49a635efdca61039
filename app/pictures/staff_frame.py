"""The frame of a picture: its time, and what it begins by saying."""

from typing import Annotated

from fastapi import Depends, Response

from app.identity.actor import Staff, desk_router
from app.kit.clock import Now
from app.kit.database import ReadSession, WriteSession
from app.kit.forms import Form, read_form
from app.kit.web import PageDep, RowId
from app.pictures import queries
from app.pictures import service as pictures
from app.pictures.forms import Frame

router = desk_router("/internt/lagesbilder/{picture_id}/andring")

Filled = Annotated[Form[Frame], Depends(read_form(Frame))]


@router.get("", name="pictures:frame_page")
def frame_page(picture_id: RowId, page: PageDep, session: ReadSession, actor: Staff) -> Response:
    picture = queries.for_staff(session, picture_id, actor)
    pictures.ask_to_write(actor, picture)
    form: Form[Frame] = Form(
        {name: str(getattr(picture, name)) for name in ("starts_on", "ends_on", "intro")}
    )
    return page.render("pictures/frame.html", actor=actor, picture=picture, form=form)


@router.post("", name="pictures:frame")
def frame(
    picture_id: RowId, page: PageDep, session: WriteSession, actor: Staff, form: Filled, now: Now
) -> Response:
    picture = queries.for_staff(session, picture_id, actor, lock=True)
    if form.data is None:
        return page.render(
            "pictures/frame.html", status=422, actor=actor, picture=picture, form=form
        )
    pictures.frame(session, picture, form.data, by=actor, at=now)
    return page.redirect("pictures:desk", picture_id=picture_id)
