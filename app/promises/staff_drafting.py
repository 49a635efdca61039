"""Beginning a draft: where it is for, and between which days."""

from typing import Annotated, Any

from fastapi import Depends, Response
from sqlmodel import Session

from app.areas import queries as areas
from app.areas import service as areas_service
from app.areas.models import PromiseArea
from app.identity.actor import Actor, Duty, Staff, desk_router
from app.kit.clock import Now
from app.kit.database import ReadSession, WriteSession
from app.kit.errors import Denied, Invalid
from app.kit.forms import Form, read_form
from app.kit.i18n import gettext as _
from app.kit.web import PageDep
from app.promises import service as promises
from app.promises.forms import CharterForm

router = desk_router("/internt/medborgarloften")

Filled = Annotated[Form[CharterForm], Depends(read_form(CharterForm))]


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


def _choices(session: Session, actor: Actor) -> dict[str, Any]:
    mine = areas.lpos(session, actor.areas(Duty.WRITE))
    return {"actor": actor, "lpos": mine}


def _area(session: Session, words: CharterForm, actor: Actor) -> PromiseArea:
    """The promise area that was described: a whole LPO, one of its kommuner, or a part of that."""
    lpo = areas.lpo(session, words.lpo_id, lock=True)
    if lpo is None:
        raise Invalid("lpo_id", _("Välj ett av alternativen."))
    if not actor.may(Duty.WRITE, lpo.id):
        raise Denied(_("Du får inte skriva löften för det området."))
    inside = {each.municipality.slug: each.municipality for each in lpo.coverages}
    if words.municipality and words.municipality not in inside:
        raise Invalid("municipality", _("Kommunen ligger inte i lokalpolisområdet."))
    chosen = [inside[words.municipality]] if words.municipality else list(inside.values())
    whole = chosen[0].name if words.municipality else lpo.name
    name = f"{whole}, {words.part}" if words.part else whole
    return areas_service.promise_area(session, name=name, lpos=[lpo], municipalities=chosen)
