"""What became of one's words: a code goes in by POST, the way from words to promise comes out.

The page never shows the words, so that a found note betrays nothing that was said.
"""

from typing import Annotated

from fastapi import APIRouter, Depends, Response

from app.kit import codes
from app.kit.clock import Now
from app.kit.database import ReadSession
from app.kit.forms import Form, Sent, read_form
from app.kit.i18n import gettext
from app.kit.tokens import keyed_digest
from app.kit.web import Key, PageDep
from app.kit.words import Line
from app.progress.way import followed
from app.submissions import queries as submissions

router = APIRouter(prefix="/kvitto", include_in_schema=False)


class Code(Sent):
    """A receipt code, as it was typed."""

    code: Line


Typed = Annotated[Form[Code], Depends(read_form(Code))]


@router.get("", name="progress:receipt")
def ask(page: PageDep) -> Response:
    form: Form[Code] = Form()
    return page.render("progress/receipt.html", shared=True, form=form, way=None, is_unknown=False)


@router.post("", name="progress:follow")
def follow(page: PageDep, session: ReadSession, form: Typed, now: Now, key: Key) -> Response:
    """The way of the submission with that code; an unknown code is told the same to everyone."""
    if form.data is None:
        return page.render(
            "progress/receipt.html", status=422, form=form, way=None, is_unknown=False
        )
    code = codes.read(form.data.code)
    if code is None:
        wrong = Form[Code](form.values, {"code": gettext(codes.MISTYPED)})
        return page.render(
            "progress/receipt.html", status=422, form=wrong, way=None, is_unknown=False
        )
    submission = submissions.by_receipt(session, keyed_digest(code, key))
    way = followed(session, submission, at=now) if submission else None
    return page.render("progress/receipt.html", form=Form(), way=way, is_unknown=way is None)
