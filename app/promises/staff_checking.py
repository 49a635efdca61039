"""Can it be counted? Asked of a sentence while it is written; nothing is stored."""

from fastapi import Response

from app.identity.actor import Staff, desk_router
from app.kit.database import ReadSession
from app.kit.web import PageDep, RowId
from app.promises.asking import answer, asked, with_fields
from app.promises.staff import Filled
from app.promises.staff_changing import found as found_promise
from app.promises.staff_charters import found
from app.promises.writing_page import draw

router = desk_router("/internt")


@router.post("/medborgarloften/{charter_id}/loften/provning", name="promises:check")
def check(
    charter_id: RowId, page: PageDep, session: ReadSession, actor: Staff, form: Filled
) -> Response:
    charter, form = found(session, charter_id, actor), asked(form)
    return draw(page, session, charter, actor, form, told=answer(form, charter), is_asked=True)


@router.post("/medborgarloften/{charter_id}/loften/ifyllning", name="promises:fill")
def fill(
    charter_id: RowId, page: PageDep, session: ReadSession, actor: Staff, form: Filled
) -> Response:
    charter, form = found(session, charter_id, actor), asked(form)
    told = answer(form, charter)
    wish = with_fields(form, told, charter)
    return draw(page, session, charter, actor, wish, told=told, is_asked=True, is_filled=True)


@router.post("/loften/{promise_id}/provning", name="promises:check_again")
def check_again(
    promise_id: RowId, page: PageDep, session: ReadSession, actor: Staff, form: Filled
) -> Response:
    promise, form = found_promise(session, promise_id, actor), asked(form)
    told = answer(form, promise.charter)
    return draw(
        page, session, promise.charter, actor, form, promise=promise, told=told, is_asked=True
    )


@router.post("/loften/{promise_id}/ifyllning", name="promises:fill_again")
def fill_again(
    promise_id: RowId, page: PageDep, session: ReadSession, actor: Staff, form: Filled
) -> Response:
    promise, form = found_promise(session, promise_id, actor), asked(form)
    told = answer(form, promise.charter)
    wish, how = with_fields(form, told, promise.charter), {"is_asked": True, "is_filled": True}
    return draw(page, session, promise.charter, actor, wish, promise=promise, told=told, **how)
