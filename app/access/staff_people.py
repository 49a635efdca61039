"""Colleagues: who has which role, and who is invited."""

from typing import Annotated

from fastapi import Depends, Response
from sqlmodel import Session

from app.access import inviting, policy, queries
from app.access.forms import InvitationForm
from app.access.role_choices import choices
from app.identity.actor import Actor, Staff, desk_router
from app.kit.clock import Now
from app.kit.database import ReadSession, WriteSession
from app.kit.errors import Missing
from app.kit.forms import Form, read_form
from app.kit.tokens import secret
from app.kit.web import Page, PageDep

router = desk_router("/internt")

Filled = Annotated[Form[InvitationForm], Depends(read_form(InvitationForm))]


@router.get("/medarbetare", name="access:people")
def people(page: PageDep, session: ReadSession, actor: Staff) -> Response:
    return _draw(page, session, actor, Form())


@router.post("/inbjudningar", name="access:invite")
def invite(page: PageDep, session: WriteSession, actor: Staff, form: Filled, now: Now) -> Response:
    """The code is shown once, on the page that answers: it stands in no address and no table."""
    if form.data is None:
        return _draw(page, session, actor, form, status=422)
    code = secret()
    inviting.invite(session, form.data, code=code, by=actor, at=now)
    url = str(page.request.app.state.settings.public_url).rstrip("/") + page.link("access:invited")
    return page.render(
        "access/invitation.html", actor=actor, code=code, name=form.data.name, url=url
    )


@router.post("/inbjudningar/{digest}/atertagande", name="access:withdraw_invitation")
def withdraw(digest: str, page: PageDep, session: WriteSession, actor: Staff, now: Now) -> Response:
    found = queries.locked(session, digest)
    if found is None or not policy.may_know(actor, found):
        raise Missing
    inviting.withdraw(session, found, by=actor, at=now)
    return page.redirect("access:people")


def _draw(
    page: Page, session: Session, actor: Actor, form: Form[InvitationForm], status: int = 200
) -> Response:
    """For administrators; for everyone else there is no such page."""
    if not policy.may_administer(actor):
        raise Missing
    return page.render(
        "access/people.html",
        status=status,
        actor=actor,
        form=form,
        people=queries.colleagues(session, actor.organisation_id),
        invitations=queries.invitations(session, actor.organisation_id),
        may=policy,
        choices=choices(session, actor),
    )
