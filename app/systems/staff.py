"""The keys of an organisation at the desk: list, make, show once, end."""

from typing import Annotated

from fastapi import Depends, Response
from sqlmodel import Session

from app.areas import queries as areas
from app.identity.actor import Actor, Duty, Staff, desk_router
from app.kit.clock import Now
from app.kit.database import ReadSession, WriteSession
from app.kit.errors import Denied, Missing
from app.kit.forms import Form, read_form
from app.kit.i18n import gettext as _
from app.kit.web import Page, PageDep, RowId
from app.systems import policy, queries
from app.systems import service as systems
from app.systems.forms import KeyForm
from app.systems.keyed import fresh

router = desk_router("/internt/api-nycklar")

Filled = Annotated[Form[KeyForm], Depends(read_form(KeyForm))]


@router.get("", name="systems:keys")
def keys(page: PageDep, session: ReadSession, actor: Staff) -> Response:
    if not policy.may_keep(actor):
        raise Missing
    return _draw(page, session, actor, Form())


@router.post("", name="systems:make_key")
def make(page: PageDep, session: WriteSession, actor: Staff, form: Filled, now: Now) -> Response:
    """The key is shown once, on the page that answers: it stands in no address and no table."""
    if not policy.may_keep(actor):
        raise Denied(_("Bara administratörer gör nycklar."))
    if form.data is None:
        return _draw(page, session, actor, form, status=422)
    secret = fresh()
    made = systems.make(session, form.data, secret=secret, by=actor, at=now)
    return page.render("systems/made.html", actor=actor, key=made, secret=secret)


@router.post("/{key_id}/avslut", name="systems:end_key")
def end(key_id: RowId, page: PageDep, session: WriteSession, actor: Staff, now: Now) -> Response:
    found = queries.locked(session, key_id)
    if found is None or not policy.may_know(actor, found):
        raise Missing
    systems.end(session, found, by=actor, at=now)
    return page.redirect("systems:keys")


def _draw(
    page: Page, session: Session, actor: Actor, form: Form[KeyForm], status: int = 200
) -> Response:
    keys = queries.of_organisation(session, actor.organisation_id)
    mine = actor.areas(Duty.ADMINISTER)
    known = areas.lpos(session, mine.union(*(each.places for each in keys)))
    return page.render(
        "systems/keys.html",
        status=status,
        actor=actor,
        form=form,
        keys=keys,
        may=policy,
        names={each.id: each.name for each in known},
        options=[(each.id, each.name) for each in known if each.id in mine],
    )
