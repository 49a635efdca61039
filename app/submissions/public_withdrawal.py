"""Where a resident takes back what they wrote: the code is asked for, then one press more."""

from typing import Annotated

from fastapi import APIRouter, Depends, Response
from sqlmodel import Session

from app.kit import codes
from app.kit.clock import Now, day, told_until
from app.kit.database import ReadSession, WriteSession
from app.kit.forms import Form, Sent, read_form
from app.kit.i18n import N_, gettext
from app.kit.tokens import keyed_digest
from app.kit.web import Key, Page, PageDep
from app.kit.words import Line
from app.submissions import policy, queries
from app.submissions.models import Submission
from app.submissions.withdrawing import TOO_LATE
from app.submissions.withdrawing import withdraw as take_back

router = APIRouter(prefix="/kvitto/atertagande", include_in_schema=False)

UNKNOWN = N_("Vi hittar ingen synpunkt med den koden.")
ALREADY = N_("Det är redan taget tillbaka.")


class Author(Sent):
    """The code, which is all that shows who wrote."""

    code: Line


Typed = Annotated[Form[Author], Depends(read_form(Author))]


@router.get("", name="submissions:withdrawal")
def ask(page: PageDep) -> Response:
    return _ask(page, Form(), shared=True)


@router.post("", name="submissions:consider")
def consider(page: PageDep, session: ReadSession, form: Typed, now: Now, key: Key) -> Response:
    """The page where it is done for good; an unknown code is told the same to everyone."""
    code = codes.read(form.data.code) if form.data else None
    if code is None:
        return _ask(page, _mistyped(form), status=422)
    found = _found(session, code, key)
    if found is None or not policy.may_withdraw(found, told_until(now)):
        return _ask(page, Form(), said=_why_not(found))
    return page.render("submissions/withdrawal_sure.html", code=code)


@router.post("/bekraftat", name="submissions:withdraw")
def withdraw(page: PageDep, session: WriteSession, form: Typed, now: Now, key: Key) -> Response:
    """Take it back; pressing twice does what pressing once does."""
    code = codes.read(form.data.code) if form.data else None
    if code is None:
        return _ask(page, _mistyped(form), status=422)
    found = _found(session, code, key, lock=True)
    if found is None:
        return _ask(page, Form(), said=gettext(UNKNOWN))
    take_back(session, found, on=day(now), until=told_until(now))
    return page.render("submissions/withdrawn.html")


def _found(session: Session, code: str, key: str, *, lock: bool = False) -> Submission | None:
    return queries.by_receipt(session, keyed_digest(code, key), lock=lock)


def _why_not(found: Submission | None) -> str:
    if found is None:
        return gettext(UNKNOWN)
    return gettext(ALREADY if found.withdrawn_on else TOO_LATE)


def _mistyped(form: Form[Author]) -> Form[Author]:
    return form if form.errors else Form(form.values, {"code": gettext(codes.MISTYPED)})


def _ask(
    page: Page, form: Form[Author], *, said: str = "", status: int = 200, shared: bool = False
) -> Response:
    context = {"form": form, "said": said}
    return page.render("submissions/withdrawal.html", status=status, shared=shared, **context)
