"""Signing in and out. In a demonstration one picks a name; the page exists nowhere else."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from app.identity import queries
from app.identity import service as identity
from app.identity.actor import cookie_name
from app.identity.queries import LONGEST
from app.kit.clock import Now
from app.kit.database import ReadSession, WriteSession
from app.kit.errors import Missing
from app.kit.forms import Form, Sent, read_form
from app.kit.tokens import secret
from app.kit.web import PageDep
from app.kit.words import Line

router = APIRouter(include_in_schema=False)


class Choice(Sent):
    """Whom to be."""

    who: Line


Chosen = Annotated[Form[Choice], Depends(read_form(Choice))]


def demonstration_only(request: Request) -> None:
    """Where people's real work is kept, this page does not exist."""
    if not request.app.state.is_demonstration:
        raise Missing


DEMO = [Depends(demonstration_only)]


@router.get("/logga-in", name="identity:sign_in_page", dependencies=DEMO)
def sign_in_page(page: PageDep, session: ReadSession) -> Response:
    return page.render("identity/sign_in.html", accounts=queries.accounts(session))


@router.post("/logga-in", name="identity:sign_in", dependencies=DEMO)
def sign_in(page: PageDep, session: WriteSession, form: Chosen, now: Now) -> Response:
    account = queries.account(session, form.data.who) if form.data else None
    if account is None:
        accounts = queries.accounts(session)
        return page.render("identity/sign_in.html", status=422, accounts=accounts)
    token, answer = secret(), page.redirect("home:desk")
    identity.sign_in(session, account, token=token, at=now)
    answer.set_cookie(
        cookie_name(page.request),
        token,
        max_age=int(LONGEST.total_seconds()),
        secure=page.request.url.scheme == "https",
        httponly=True,
        samesite="lax",
    )
    return answer


@router.post("/utloggning", name="identity:sign_out")
def sign_out(page: PageDep, session: WriteSession, now: Now) -> Response:
    name = cookie_name(page.request)
    identity.sign_out(session, page.request.cookies.get(name, ""), at=now)
    answer = page.redirect("home:start")
    answer.delete_cookie(name, secure=name.startswith("__Host-"), httponly=True, samesite="lax")
    return answer
