"""Yesterday's page pasted in, read sentence by sentence, and taken into the draft."""

from typing import Annotated, Any

from fastapi import Depends, Response
from sqlmodel import Session

from app.identity.actor import Actor, Staff, desk_router
from app.kit.clock import Now
from app.kit.database import ReadSession, WriteSession
from app.kit.errors import Invalid
from app.kit.forms import Form, read_form
from app.kit.web import Page, PageDep, RowId
from app.kit.words import clean
from app.promises import pasting, writing
from app.promises.choices import choices
from app.promises.models import Charter
from app.promises.paste_forms import PasteForm, TakeForm
from app.promises.pasted import sentences
from app.promises.staff_charters import found
from app.promises.told import Told, told

router = desk_router("/internt/medborgarloften/{charter_id}/klistra-in")

Sent = Annotated[Form[PasteForm], Depends(read_form(PasteForm))]
Chosen = Annotated[Form[TakeForm], Depends(read_form(TakeForm))]


@router.get("", name="promises:paste_page")
def paste_page(charter_id: RowId, page: PageDep, session: ReadSession, actor: Staff) -> Response:
    return _draw(page, session, _opened(session, charter_id, actor), actor, Form())


@router.post("", name="promises:paste")
def paste(
    charter_id: RowId, page: PageDep, session: ReadSession, actor: Staff, form: Sent
) -> Response:
    """The rows, with those ticked that promise something; nothing is stored."""
    charter = _opened(session, charter_id, actor)
    if form.data is None:
        return _draw(page, session, charter, actor, form, status=422)
    rows = _rows(charter, form.data.page)
    ticked = [str(number) for number, row in enumerate(rows) if row.found.kind != "qualitative"]
    return _draw(page, session, charter, actor, Form(form.values | {"rows": ticked}), rows)


@router.post("/loften", name="promises:take")
def take(
    charter_id: RowId, page: PageDep, session: WriteSession, actor: Staff, form: Chosen, now: Now
) -> Response:
    charter = _opened(session, charter_id, actor, lock=True)
    if form.data is None:
        rows = [] if form.error("page") or form.error("") else _rows(charter, clean(form["page"]))
        return _draw(page, session, charter, actor, form, rows, status=422)
    try:
        pasting.take(session, charter, form.data, by=actor, at=now)
    except Invalid as problem:
        rows, wrong = _rows(charter, form.data.page), form.failed(problem)
        return _draw(page, session, charter, actor, wrong, rows, status=422)
    return page.redirect("promises:desk", charter_id=charter_id)


def _opened(session: Session, charter_id: int, actor: Actor, *, lock: bool = False) -> Charter:
    """The draft, for somebody who writes it; asked before a page is read for them."""
    charter = found(session, charter_id, actor, lock=lock)
    writing.ask_to_write(actor, charter)
    return charter


def _rows(charter: Charter, pasted: str) -> list[Told]:
    return [told(row, charter.valid_from, charter.valid_to) for row in sentences(pasted)]


def _draw(
    page: Page,
    session: Session,
    charter: Charter,
    actor: Actor,
    form: Form[Any],
    rows: list[Told] | None = None,
    *,
    status: int = 200,
) -> Response:
    context: dict[str, Any] = {"charter": charter, "form": form, "rows": rows or []}
    every = choices(session, charter)
    return page.render("promises/paste.html", status=status, actor=actor, choices=every, **context)
