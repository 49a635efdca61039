"""The desk of an area's own themes: what there is, what was done to them, and a new one."""

from typing import Annotated

from fastapi import Depends, Response
from sqlmodel import Session

from app.areas import queries as areas
from app.areas.models import LocalPoliceArea
from app.identity.actor import Actor, Duty, Staff, desk_router
from app.kit.clock import Now
from app.kit.database import ReadSession, WriteSession
from app.kit.errors import Denied, Invalid, Missing
from app.kit.forms import Form, read_form
from app.kit.i18n import gettext as _
from app.kit.tokens import opaque
from app.kit.web import Page, PageDep
from app.themes import changing, policy, queries
from app.themes.deeds import told
from app.themes.forms import Making

router = desk_router("/internt/teman")

Made = Annotated[Form[Making], Depends(read_form(Making))]


@router.get("", name="themes:areas")
def index(page: PageDep, session: ReadSession, actor: Staff) -> Response:
    lpos = areas.lpos(session, actor.areas(Duty.CODE))
    return page.render("themes/areas.html", actor=actor, areas=lpos)


@router.get("/{lpo_id}", name="themes:desk")
def desk(lpo_id: str, page: PageDep, session: ReadSession, actor: Staff) -> Response:
    return _draw(page, session, area_of(session, lpo_id, actor), actor, Form())


@router.post("/{lpo_id}", name="themes:make")
def make(
    lpo_id: str, page: PageDep, session: WriteSession, actor: Staff, form: Made, now: Now
) -> Response:
    lpo = area_of(session, lpo_id, actor, lock=True)
    if form.data is None:
        return _draw(page, session, lpo, actor, form, status=422)
    try:
        changing.make(session, lpo_id, form.data, identity=opaque(), by=actor, at=now)
    except Invalid as problem:
        return _draw(page, session, lpo, actor, form.failed(problem), status=422)
    return page.redirect("themes:desk", lpo_id=lpo_id)


def area_of(session: Session, lpo_id: str, actor: Actor, *, lock: bool = False) -> LocalPoliceArea:
    """The area, locked by who changes its themes.

    Raises Missing for one where they do not work, Denied for one where they do not code.
    """
    lpo = areas.lpo(session, lpo_id, lock=lock)
    if lpo is None or not actor.works_in(lpo_id):
        raise Missing
    if not policy.may_change(actor, lpo_id):
        raise Denied(_("Du får inte ändra områdets teman."))
    return lpo


def _draw(
    page: Page,
    session: Session,
    lpo: LocalPoliceArea,
    actor: Actor,
    form: Form[Making],
    status: int = 200,
) -> Response:
    return page.render(
        "themes/desk.html",
        status=status,
        actor=actor,
        lpo=lpo,
        form=form,
        own=queries.own(session, lpo.id),
        names=queries.names(session),
        national=queries.listed(session),
        history=[(each, told(each)) for each in queries.history(session, lpo.id)],
    )
