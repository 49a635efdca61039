"""The page that takes promises along from an earlier charter."""

from typing import Annotated

from fastapi import Depends, Response
from pydantic import Field
from sqlmodel import Session

from app.identity.actor import Actor, Staff, desk_router
from app.kit.clock import Now
from app.kit.database import ReadSession, WriteSession
from app.kit.errors import Invalid
from app.kit.forms import Form, Sent, read_form
from app.kit.web import Page, PageDep, RowId
from app.kit.words import Line
from app.promises import bringing, lineage, writing
from app.promises.models import Charter
from app.promises.staff_charters import found

router = desk_router("/internt/medborgarloften/{charter_id}/tidigare")


class BringForm(Sent):
    """The addresses of earlier promises."""

    promises: list[Line] = Field(min_length=1, max_length=100)


Chosen = Annotated[Form[BringForm], Depends(read_form(BringForm))]


@router.get("", name="promises:earlier")
def earlier(charter_id: RowId, page: PageDep, session: ReadSession, actor: Staff) -> Response:
    """All of them ticked, to begin with."""
    return _draw(page, session, found(session, charter_id, actor), actor)


@router.post("", name="promises:bring")
def bring(
    charter_id: RowId, page: PageDep, session: WriteSession, actor: Staff, form: Chosen, now: Now
) -> Response:
    charter = found(session, charter_id, actor, lock=True)
    if form.data is None:
        return _draw(page, session, charter, actor, form, status=422)
    try:
        bringing.bring(session, charter, form.data.promises, by=actor, at=now)
    except Invalid as problem:
        return _draw(page, session, charter, actor, form.failed(problem), status=422)
    return page.redirect("promises:desk", charter_id=charter_id)


def _draw(
    page: Page,
    session: Session,
    charter: Charter,
    actor: Actor,
    form: Form[BringForm] | None = None,
    *,
    status: int = 200,
) -> Response:
    writing.ask_to_write(actor, charter)
    earlier = lineage.earlier_charters(session, charter)
    every = [each.ref for old in earlier for each in old.promises]
    return page.render(
        "promises/earlier.html",
        status=status,
        actor=actor,
        charter=charter,
        form=form or Form({"promises": every}),
        earlier=earlier,
        taken={each.continues_id for each in charter.promises},
    )
