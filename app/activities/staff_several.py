"""One evening for several promises: tick them, press once."""

from datetime import datetime
from typing import Annotated

from fastapi import Depends, Response

from app.activities.finding import my_promises
from app.activities.forms import ManyForm
from app.activities.street import OWN
from app.activities.together import log_many
from app.identity.actor import Actor, Staff, desk_router
from app.kit.clock import Now, day
from app.kit.database import ReadSession, WriteSession
from app.kit.errors import Invalid
from app.kit.forms import Form, read_form
from app.kit.i18n import gettext as _
from app.kit.tokens import opaque
from app.kit.web import Page, PageDep
from app.promises.models import Promise

router = desk_router("/internt/logga/flera")

Filled = Annotated[Form[ManyForm], Depends(read_form(ManyForm))]


@router.get("", name="activities:several")
def several(page: PageDep, session: ReadSession, actor: Staff, now: Now) -> Response:
    own = my_promises(session, actor, on=day(now))
    form: Form[ManyForm] = Form({"done_on": str(day(now)), "token": opaque()})
    return _page(page, actor, own, form, now)


@router.post("", name="activities:log_several", dependencies=OWN)
def log_several(
    page: PageDep, session: WriteSession, actor: Staff, form: Filled, now: Now
) -> Response:
    own = my_promises(session, actor, on=day(now))
    problem = None
    if form.data is not None:
        try:
            log_many(session, _chosen(own, form.data), form.data, by=actor, at=now, on=day(now))
            return page.redirect("activities:mine")
        except Invalid as refused:
            problem = refused
    form = form.failed(problem) if problem else form
    return _page(page, actor, own, form, now, status=422)


def _chosen(own: list[Promise], form: ManyForm) -> list[Promise]:
    """Those that were ticked. Raises Invalid when one of them is not there to log on."""
    if not set(form.promises) <= {each.id for each in own}:
        raise Invalid(
            "promises", _("Ett av löftena går inte att logga på längre. Inget är loggat.")
        )
    return [each for each in own if each.id in form.promises]


def _page(
    page: Page,
    actor: Actor,
    own: list[Promise],
    form: Form[ManyForm],
    now: datetime,
    *,
    status: int = 200,
) -> Response:
    return page.render(
        "activities/several.html",
        status=status,
        actor=actor,
        choices=[(each.id, each.title) for each in own],
        form=form,
        now=now,
    )
