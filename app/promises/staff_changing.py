"""A promise changed or taken out while its charter is a draft."""

from fastapi import Response
from sqlmodel import Session

from app.identity.actor import Actor, Staff, desk_router
from app.kit.clock import Now
from app.kit.database import ReadSession, WriteSession
from app.kit.errors import Invalid, Missing
from app.kit.web import PageDep, RowId
from app.promises import policy, queries, writing
from app.promises.filled import filled
from app.promises.models import Promise
from app.promises.staff import Filled
from app.promises.writing_page import draw

router = desk_router("/internt/loften/{promise_id}")


@router.get("/andring", name="promises:change_page")
def change_page(promise_id: RowId, page: PageDep, session: ReadSession, actor: Staff) -> Response:
    promise = found(session, promise_id, actor)
    return draw(page, session, promise.charter, actor, filled(promise), promise=promise)


@router.post("/andring", name="promises:change")
def change(
    promise_id: RowId, page: PageDep, session: WriteSession, actor: Staff, form: Filled, now: Now
) -> Response:
    promise = found(session, promise_id, actor, lock=True)
    if form.data is None:
        return draw(page, session, promise.charter, actor, form, promise=promise, status=422)
    try:
        writing.change(session, promise, form.data, by=actor, at=now)
    except Invalid as problem:
        wrong = form.failed(problem)
        return draw(page, session, promise.charter, actor, wrong, promise=promise, status=422)
    return page.redirect("promises:desk", charter_id=promise.charter_id)


@router.post("/borttagning", name="promises:remove")
def remove(
    promise_id: RowId, page: PageDep, session: WriteSession, actor: Staff, now: Now
) -> Response:
    promise = found(session, promise_id, actor, lock=True)
    charter_id = promise.charter_id
    writing.remove(session, promise, by=actor, at=now)
    return page.redirect("promises:desk", charter_id=charter_id)


def found(session: Session, promise_id: int, actor: Actor, *, lock: bool = False) -> Promise:
    promise = queries.promise_by_id(session, promise_id, lock=lock)
    if promise is None or not policy.may_see(actor, promise.charter):
        raise Missing
    return promise
