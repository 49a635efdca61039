"""Being somebody in a demonstration: the page and the press exist nowhere else."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import RedirectResponse
from pydantic import Field
from sqlmodel import Session

from app.access import cookies
from app.access.leaving import authorities
from app.audit import service as audit
from app.identity import queries
from app.identity import service as identity
from app.identity.actor import actor_of
from app.kit.clock import Now
from app.kit.database import WriteSession
from app.kit.errors import Missing
from app.kit.forms import Form, Sent, read_form
from app.kit.tokens import secret
from app.kit.web import Page, PageDep
from app.kit.words import Line

router = APIRouter(include_in_schema=False)
# Where somebody may be led on to: a page of the desk, and never another site.
ONWARD = r"^[a-z0-9/-]{0,120}$"


class Choice(Sent):
    """Whom to be, and where to go on to."""

    who: Line
    to: str = Field(default="", pattern=ONWARD)


Chosen = Annotated[Form[Choice], Depends(read_form(Choice))]


def demonstration_only(request: Request) -> None:
    """Where people's real work is kept, nobody comes in by picking a name."""
    if not request.app.state.is_demonstration:
        raise Missing


DEMO = [Depends(demonstration_only)]


@router.post("/logga-in", name="access:sign_in", dependencies=DEMO)
def sign_in(page: PageDep, session: WriteSession, form: Chosen, now: Now) -> Response:
    account = queries.account(session, form.data.who) if form.data else None
    if form.data is None or account is None or account.removed_at is not None:
        return draw(page, session, status=422)
    token = secret()
    identity.sign_in(session, account, token=token, at=now)
    audit.record(session, "sign_in", "provider:demonstration", by=actor_of(account), at=now)
    answer = RedirectResponse(onward(page, form.data.to), status_code=303)
    cookies.give(answer, page.request, token)
    return answer


def draw(page: Page, session: Session, *, status: int = 200) -> Response:
    """The door: the providers, and in a demonstration the people."""
    people = queries.accounts(session) if page.request.app.state.is_demonstration else []
    there = [each.provider for each in authorities(page.request).values()]
    return page.render("access/sign_in.html", status=status, accounts=people, providers=there)


def onward(page: Page, to: str) -> str:
    """A page of the desk; `to` is what comes after its first part."""
    return page.link("home:desk") + (f"/{to.strip('/')}" if to.strip("/") else "")
