"""A promise added to a draft."""

from typing import Annotated

from fastapi import Depends, Response

from app.identity.actor import Staff, desk_router
from app.kit.clock import Now
from app.kit.database import ReadSession, WriteSession
from app.kit.errors import Invalid
from app.kit.forms import Form, read_form
from app.kit.web import PageDep, RowId
from app.promises import writing
from app.promises.forms import PromiseForm
from app.promises.staff_charters import found
from app.promises.writing_page import draw

router = desk_router("/internt/medborgarloften/{charter_id}/loften")

Filled = Annotated[Form[PromiseForm], Depends(read_form(PromiseForm))]


@router.get("/nytt", name="promises:add_page")
def add_page(charter_id: RowId, page: PageDep, session: ReadSession, actor: Staff) -> Response:
    """A new promise runs as long as its charter, until somebody says otherwise."""
    charter = found(session, charter_id, actor)
    days = {"starts_on": str(charter.valid_from), "ends_on": str(charter.valid_to)}
    return draw(page, session, charter, actor, Form(days))


@router.post("", name="promises:add")
def add(
    charter_id: RowId, page: PageDep, session: WriteSession, actor: Staff, form: Filled, now: Now
) -> Response:
    charter = found(session, charter_id, actor, lock=True)
    if form.data is None:
        return draw(page, session, charter, actor, form, status=422)
    try:
        writing.add(session, charter, form.data, by=actor, at=now)
    except Invalid as problem:
        return draw(page, session, charter, actor, form.failed(problem), status=422)
    return page.redirect("promises:desk", charter_id=charter_id)
