"""A sheet of activities: pasted or chosen, looked at, and logged with one press."""

from typing import Annotated

from fastapi import Depends, Request, Response
from pydantic import Field
from starlette.datastructures import FormData

from app.activities.importing import MEND, Plan, log_sheet, plan
from app.activities.sheet import LONGEST, text_of
from app.activities.uploads import read_upload
from app.identity.actor import Staff, desk_router
from app.kit.clock import Now, day
from app.kit.database import ReadSession, WriteSession
from app.kit.errors import Invalid
from app.kit.forms import TAMPERED, Form, Sent, checked
from app.kit.i18n import gettext
from app.kit.origin import is_utf8
from app.kit.tokens import digest
from app.kit.web import PageDep

router = desk_router("/internt/logga/inlasning")
TEMPLATE = "activities/import.html"


class SheetForm(Sent):
    """The sheet as text; `seen` is the digest of the text whose rows were looked at."""

    text: Annotated[str, Field(max_length=LONGEST)]
    seen: Annotated[str, Field(max_length=64)] = ""


async def sheet_form(request: Request) -> Form[SheetForm]:
    """What was sent; a file that was chosen comes before what stands in the field."""
    if not is_utf8(request):
        return Form(errors={"": gettext(TAMPERED)})
    sent, held = await read_upload(request, "file")
    if not held:
        return checked(SheetForm, sent, set())
    try:
        text = text_of(held)
    except Invalid as refused:
        return Form(errors={"file": refused.sentence})
    others = [pair for pair in sent.multi_items() if pair[0] != "text"]
    return checked(SheetForm, FormData([*others, ("text", text)]), set())


Filled = Annotated[Form[SheetForm], Depends(sheet_form)]


@router.get("", name="activities:import_page")
def import_page(page: PageDep, actor: Staff) -> Response:
    return page.render(TEMPLATE, actor=actor, form=Form({}), plan=None, seen="")


@router.post("/granskning", name="activities:look")
def look(page: PageDep, session: ReadSession, actor: Staff, form: Filled, now: Now) -> Response:
    found, status = None, 422
    if form.data is not None:
        try:
            found = plan(session, form.data.text, by=actor, on=day(now))
            status = 422 if found.wrong else 200
        except Invalid as refused:
            form = form.failed(refused)
    if found and found.wrong:
        form = form.failed(Invalid("text", gettext(MEND)))
    return page.render(
        TEMPLATE, status=status, actor=actor, form=form, plan=found, seen=_seen(form, found)
    )


@router.post("", name="activities:import")
def import_sheet(
    page: PageDep, session: WriteSession, actor: Staff, form: Filled, now: Now
) -> Response:
    if form.data is None or form.data.seen != _digest(form.data.text):
        return look(page, session, actor, form, now)
    try:
        log_sheet(session, form.data.text, by=actor, at=now, on=day(now))
    except Invalid:
        return look(page, session, actor, form, now)
    return page.redirect("activities:mine")


def _seen(form: Form[SheetForm], found: Plan | None) -> str:
    return _digest(form.values["text"]) if found and not found.wrong else ""


def _digest(text: str) -> str:
    """However the browser ends its lines, and whatever it leaves out at either end."""
    return digest(text.replace("\r\n", "\n").replace("\r", "\n").strip().removeprefix("\ufeff"))
