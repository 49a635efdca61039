"""One promise at the desk: written, changed or taken out while the charter is a draft."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Response
from sqlmodel import Session

from app.identity.actor import Actor, Staff, staff
from app.kit.clock import Now
from app.kit.database import ReadSession, WriteSession
from app.kit.errors import Invalid, Missing
from app.kit.forms import Form, read_form
from app.kit.i18n import gettext as _
from app.kit.web import PageDep, RowId
from app.promises import policy, queries, writing
from app.promises.forms import PromiseForm
from app.promises.measure import COMPARATORS, PERIODS
from app.promises.models import Charter, Promise
from app.promises.staff_charters import found
from app.themes import queries as themes

router = APIRouter(prefix="/internt", include_in_schema=False, dependencies=[Depends(staff)])

Filled = Annotated[Form[PromiseForm], Depends(read_form(PromiseForm))]


@router.get("/medborgarloften/{charter_id}/loften/nytt", name="promises:add_page")
def add_page(charter_id: RowId, page: PageDep, session: ReadSession, actor: Staff) -> Response:
    charter = found(session, charter_id, actor)
    context = _context(session, charter, actor, None)
    return page.render("promises/write.html", **context, form=_blank(charter))


@router.post("/medborgarloften/{charter_id}/loften", name="promises:add")
def add(
    charter_id: RowId, page: PageDep, session: WriteSession, actor: Staff, form: Filled, now: Now
) -> Response:
    charter = found(session, charter_id, actor, lock=True)
    context = _context(session, charter, actor, None)
    if form.data is None:
        return page.render("promises/write.html", status=422, **context, form=form)
    try:
        writing.add(session, charter, form.data, by=actor, at=now)
    except Invalid as problem:
        return page.render("promises/write.html", status=422, **context, form=form.failed(problem))
    return page.redirect("promises:desk", charter_id=charter_id)


@router.get("/loften/{promise_id}/andring", name="promises:change_page")
def change_page(promise_id: RowId, page: PageDep, session: ReadSession, actor: Staff) -> Response:
    promise = _found(session, promise_id, actor)
    context = _context(session, promise.charter, actor, promise)
    return page.render("promises/write.html", **context, form=_filled(promise))


@router.post("/loften/{promise_id}/andring", name="promises:change")
def change(
    promise_id: RowId, page: PageDep, session: WriteSession, actor: Staff, form: Filled, now: Now
) -> Response:
    promise = _found(session, promise_id, actor, lock=True)
    context = _context(session, promise.charter, actor, promise)
    if form.data is None:
        return page.render("promises/write.html", status=422, **context, form=form)
    try:
        writing.change(session, promise, form.data, by=actor, at=now)
    except Invalid as problem:
        return page.render("promises/write.html", status=422, **context, form=form.failed(problem))
    return page.redirect("promises:desk", charter_id=promise.charter_id)


@router.post("/loften/{promise_id}/borttagning", name="promises:remove")
def remove(
    promise_id: RowId, page: PageDep, session: WriteSession, actor: Staff, now: Now
) -> Response:
    promise = _found(session, promise_id, actor, lock=True)
    charter_id = promise.charter_id
    writing.remove(session, promise, by=actor, at=now)
    return page.redirect("promises:desk", charter_id=charter_id)


def _found(session: Session, promise_id: int, actor: Actor, *, lock: bool = False) -> Promise:
    promise = queries.promise_by_id(session, promise_id, lock=lock)
    if promise is None or not policy.may_see(actor, promise.charter):
        raise Missing
    return promise


def _context(
    session: Session, charter: Charter, actor: Actor, promise: Promise | None
) -> dict[str, Any]:
    writing.ask_to_write(actor, charter)
    undertakers = queries.undertakers_for(session, charter)
    return {
        "actor": actor,
        "charter": charter,
        "promise": promise,
        "themes": [(theme.id, theme.name) for theme in themes.listed(session)],
        "comparators": [(each.value, _(name)) for each, name in COMPARATORS.items()],
        "periods": [(each.value, _(name)) for each, name in PERIODS.items()],
        "organisations": [(each.slug, each.name) for each in undertakers],
    }


def _blank(charter: Charter) -> Form[PromiseForm]:
    """A new promise runs as long as its charter, until somebody says otherwise."""
    return Form({"starts_on": str(charter.valid_from), "ends_on": str(charter.valid_to)})


def _filled(promise: Promise) -> Form[PromiseForm]:
    values = {
        name: "" if value is None else str(value)
        for name, value in promise.model_dump(include=set(PromiseForm.model_fields)).items()
    }
    return Form(values | {"organisations": [each.slug for each in promise.organisations]})
