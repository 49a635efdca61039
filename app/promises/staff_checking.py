"""Can it be counted? Asked of a sentence while it is written; nothing is stored."""

from fastapi import Response
from sqlmodel import Session

from app.identity.actor import Actor, Staff, desk_router
from app.kit.database import ReadSession
from app.kit.forms import Form
from app.kit.web import Page, PageDep, RowId
from app.promises.asking import answer, asked, with_fields
from app.promises.forms import PromiseForm
from app.promises.models import Charter, Promise
from app.promises.staff import Filled
from app.promises.staff_changing import found as found_promise
from app.promises.staff_charters import found
from app.promises.writing_page import draw

router = desk_router("/internt")


@router.post("/medborgarloften/{charter_id}/loften/provning", name="promises:check")
def check(
    charter_id: RowId, page: PageDep, session: ReadSession, actor: Staff, form: Filled
) -> Response:
    charter = found(session, charter_id, actor)
    return _tell(page, session, charter, actor, form)


@router.post("/medborgarloften/{charter_id}/loften/ifyllning", name="promises:fill")
def fill(
    charter_id: RowId, page: PageDep, session: ReadSession, actor: Staff, form: Filled
) -> Response:
    charter = found(session, charter_id, actor)
    return _tell(page, session, charter, actor, form, is_filled=True)


@router.post("/loften/{promise_id}/provning", name="promises:check_again")
def check_again(
    promise_id: RowId, page: PageDep, session: ReadSession, actor: Staff, form: Filled
) -> Response:
    promise = found_promise(session, promise_id, actor)
    return _tell(page, session, promise.charter, actor, form, promise=promise)


@router.post("/loften/{promise_id}/ifyllning", name="promises:fill_again")
def fill_again(
    promise_id: RowId, page: PageDep, session: ReadSession, actor: Staff, form: Filled
) -> Response:
    promise = found_promise(session, promise_id, actor)
    return _tell(page, session, promise.charter, actor, form, promise=promise, is_filled=True)


def _tell(
    page: Page,
    session: Session,
    charter: Charter,
    actor: Actor,
    sent: Form[PromiseForm],
    *,
    promise: Promise | None = None,
    is_filled: bool = False,
) -> Response:
    """What the checker says of the sentence, filled in when that was asked for."""
    form = asked(sent)
    told = answer(form, charter)
    wish = with_fields(form, told, charter) if is_filled else form
    how = {"is_asked": True, "is_filled": is_filled}
    return draw(page, session, charter, actor, wish, promise=promise, told=told, **how)
