"""The charter's desk: draft, read together, sign, publish."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Response
from sqlmodel import Session

from app.areas import queries as areas
from app.areas import service as areas_service
from app.areas.models import PromiseArea
from app.identity.actor import Actor, Duty, Staff, staff
from app.kit.clock import Now
from app.kit.database import ReadSession, WriteSession
from app.kit.errors import Invalid, Missing
from app.kit.forms import Form, read_form
from app.kit.i18n import gettext as _
from app.kit.web import Page, PageDep, RowId
from app.promises import policy, queries
from app.promises import service as promises
from app.promises.forms import CharterForm
from app.promises.models import Charter

router = APIRouter(
    prefix="/internt/medborgarloften", include_in_schema=False, dependencies=[Depends(staff)]
)

Filled = Annotated[Form[CharterForm], Depends(read_form(CharterForm))]


@router.get("", name="promises:charters")
def charters(page: PageDep, session: ReadSession, actor: Staff) -> Response:
    mine = queries.seen_by(session, actor)
    may_draft = bool(actor.areas(Duty.WRITE))
    return page.render("promises/charters.html", actor=actor, charters=mine, may_draft=may_draft)


@router.get("/nytt", name="promises:new")
def new(page: PageDep, session: ReadSession, actor: Staff, now: Now) -> Response:
    year = now.year + (now.month > 10)
    form: Form[CharterForm] = Form({"valid_from": f"{year}-01-01", "valid_to": f"{year}-12-31"})
    return page.render("promises/new.html", **_choices(session, actor), form=form)


@router.post("", name="promises:draft")
def draft(page: PageDep, session: WriteSession, actor: Staff, form: Filled, now: Now) -> Response:
    if form.data is None:
        return page.render("promises/new.html", status=422, **_choices(session, actor), form=form)
    try:
        charter = promises.draft(
            session,
            _area(session, form.data, actor),
            valid_from=form.data.valid_from,
            valid_to=form.data.valid_to,
            background=form.data.background,
            by=actor,
            at=now,
        )
    except Invalid as problem:
        failed = form.failed(problem)
        return page.render("promises/new.html", status=422, **_choices(session, actor), form=failed)
    return page.redirect("promises:desk", charter_id=charter.id)


@router.get("/{charter_id}", name="promises:desk")
def desk(charter_id: RowId, page: PageDep, session: ReadSession, actor: Staff) -> Response:
    charter = found(session, charter_id, actor)
    return page.render("promises/desk.html", charter=charter, actor=actor, may=policy)


@router.post("/{charter_id}/underskrift", name="promises:sign")
def sign(
    charter_id: RowId, page: PageDep, session: WriteSession, actor: Staff, now: Now
) -> Response:
    charter = found(session, charter_id, actor, lock=True)
    promises.sign(session, charter, by=actor, at=now)
    return _signed(page, charter, actor)


@router.post("/{charter_id}/publicering", name="promises:publish")
def publish(
    charter_id: RowId, page: PageDep, session: WriteSession, actor: Staff, now: Now
) -> Response:
    charter = found(session, charter_id, actor, lock=True)
    promises.publish(session, charter, by=actor, at=now)
    return page.redirect("progress:charter", slug=charter.slug)


def found(session: Session, charter_id: int, actor: Actor, *, lock: bool = False) -> Charter:
    """The charter, for somebody who may see it; for everyone else it does not exist."""
    charter = queries.charter_by_id(session, charter_id, lock=lock)
    if charter is None or not policy.may_see(actor, charter):
        raise Missing
    return charter


def _signed(page: Page, charter: Charter, actor: Actor) -> Response:
    if page.is_partial:
        context: dict[str, Any] = {"charter": charter, "actor": actor, "may": policy}
        return page.fragment("promises/desk.html", "signatures", **context)
    return page.redirect("promises:desk", charter_id=charter.id)


def _choices(session: Session, actor: Actor) -> dict[str, Any]:
    mine = areas.lpos(session, actor.areas(Duty.WRITE))
    return {"actor": actor, "lpos": mine}


def _area(session: Session, words: CharterForm, actor: Actor) -> PromiseArea:
    """The promise area that was described: a whole LPO, one of its kommuner, or a part of that."""
    lpo = areas.lpo(session, words.lpo_id, lock=True)
    if lpo is None or lpo.id not in actor.areas(Duty.WRITE):
        raise Invalid("lpo_id", _("Välj ett av alternativen."))
    inside = {each.municipality.slug: each.municipality for each in lpo.coverages}
    if words.municipality and words.municipality not in inside:
        raise Invalid("municipality", _("Kommunen ligger inte i lokalpolisområdet."))
    chosen = [inside[words.municipality]] if words.municipality else list(inside.values())
    whole = chosen[0].name if words.municipality else lpo.name
    name = f"{whole}, {words.part}" if words.part else whole
    return areas_service.promise_area(session, name=name, lpos=[lpo], municipalities=chosen)
