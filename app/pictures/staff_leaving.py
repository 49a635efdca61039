"""What the parties do not choose, and why."""

from typing import Annotated

from fastapi import Depends, Response

from app.identity.actor import Staff, desk_router
from app.kit.clock import Now
from app.kit.database import WriteSession
from app.kit.errors import Invalid
from app.kit.forms import Form, read_form
from app.kit.web import PageDep, RowId
from app.pictures import choosing, queries
from app.pictures.choices_page import draw
from app.pictures.forms import NotChosenForm

router = desk_router("/internt/lagesbilder/{picture_id}")

Left = Annotated[Form[NotChosenForm], Depends(read_form(NotChosenForm))]


@router.post("/bortval", name="pictures:leave")
def leave(
    picture_id: RowId, page: PageDep, session: WriteSession, actor: Staff, form: Left, now: Now
) -> Response:
    picture = queries.for_staff(session, picture_id, actor, lock=True)
    if form.data is None:
        return draw(page, session, picture, actor, status=422, left=form)
    try:
        choosing.leave(session, picture, form.data, by=actor, at=now)
    except Invalid as wrong:
        return draw(page, session, picture, actor, status=422, left=form.failed(wrong))
    return page.redirect("pictures:choices", picture_id=picture_id)
