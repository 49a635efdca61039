"""Whoever has a code chooses their provider, and comes back with an account.

The code travels in the body of a form: addresses end up in logs and histories.
"""

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response
from pydantic import Field

from app.access import queries
from app.access.authority import Authority
from app.access.leaving import authorities, send
from app.access.models import Invitation
from app.kit.clock import Now
from app.kit.database import reading
from app.kit.errors import Invalid, Missing
from app.kit.forms import Form, Sent, read_form
from app.kit.i18n import gettext as _
from app.kit.web import Page, PageDep
from app.kit.words import Line


def where_there_are_providers(request: Request) -> None:
    """Nobody can be invited where nobody can be vouched for."""
    if not authorities(request):
        raise Missing


router = APIRouter(
    prefix="/inbjudan", include_in_schema=False, dependencies=[Depends(where_there_are_providers)]
)


class Code(Sent):
    """The code of an invitation, and by whom one is vouched for."""

    code: Line
    provider: str = Field(default="", max_length=40)


Filled = Annotated[Form[Code], Depends(read_form(Code))]


@router.get("", name="access:invited")
def invited(page: PageDep) -> Response:
    return _draw(page, Form())


@router.post("", name="access:accept")
def accept(page: PageDep, form: Filled, now: Now) -> Response:
    if form.data is None:
        return _draw(page, form, status=422)
    try:
        there, invitation = _chosen(page.request, form.data, now)
    except Invalid as problem:
        return _draw(page, form.failed(problem), status=422)
    return send(page, there, to=page.link("home:desk"), at=now, invitation_id=invitation.digest)


def _chosen(request: Request, said: Code, at: datetime) -> tuple[Authority, Invitation]:
    """Raises Invalid for a code that opens nothing, and for a provider of other people."""
    with reading(request.app.state.engine) as session:
        found = queries.invitation(session, said.code)
        if found is None or not found.is_open(at):
            raise Invalid("code", _("Koden gäller inte. Be den som bjöd in dig om en ny."))
        there = authorities(request).get(said.provider)
        if there is None or found.organisation.slug not in there.provider.organisations:
            raise Invalid("code", _("Välj din egen organisations inloggning."))
        session.expunge(found)
    return there, found


def _draw(page: Page, form: Form[Code], status: int = 200) -> Response:
    there = [each.provider for each in authorities(page.request).values()]
    return page.render("access/invited.html", status=status, form=form, providers=there)
