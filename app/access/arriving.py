"""Coming back from a provider: the one GET that writes, for that is how browsers are sent here."""

import logging
from datetime import datetime

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from app.access import attempts, cookies
from app.access import service as access
from app.access.authority import Authority
from app.access.careful import Unsound
from app.access.exchange import arrived
from app.access.id_token import Person
from app.access.leaving import Vouching, redirect_uri
from app.access.models import Attempt
from app.audit import service as audit
from app.identity import service as identity
from app.identity.actor import cookie_name
from app.kit.clock import Now
from app.kit.database import writing
from app.kit.i18n import gettext as _
from app.kit.tokens import secret
from app.kit.web import Page, PageDep

router = APIRouter(prefix="/inloggning/{provider}", include_in_schema=False)
log = logging.getLogger(__name__)
LONGEST = 4096  # characters of a code; some providers put all they know into it


@router.get("/svar", name="access:arrive")
def arrive(there: Vouching, page: PageDep, now: Now) -> Response:
    """Take the attempt, redeem the code, let the person in; or a page that says no."""
    try:
        attempt = _taken(page.request, there, now)
    except Unsound as problem:
        return _refused(page, there, problem)
    try:
        person = _person(page.request, there, attempt, now)
    except Unsound as problem:
        with writing(page.request.app.state.engine) as session:
            subject = f"provider:{there.provider.slug}"
            audit.record_stranger(session, "sign_in.refused", subject, at=now)
        return _refused(page, there, problem)
    return _let_in(page, there, attempt, person, now)


def _said(request: Request, name: str) -> str | None:
    """A parameter that stands once. Raises Unsound if it stands twice or is too long."""
    every = request.query_params.getlist(name)
    if len(every) > 1 or any(len(each) > LONGEST for each in every):
        raise Unsound("parameters")
    return every[0] if every else None


def _taken(request: Request, there: Authority, at: datetime) -> Attempt:
    state = _said(request, "state") or ""
    browser = request.cookies.get(cookies.on_the_way(request), "")
    with writing(request.app.state.engine) as session:
        return attempts.take(session, there.provider.slug, state=state, browser=browser, at=at)


def _person(request: Request, there: Authority, attempt: Attempt, at: datetime) -> Person:
    code = _said(request, "code")
    if not code or _said(request, "error"):
        raise Unsound("the provider said no")
    home = redirect_uri(request, there.provider.slug)
    issuer = _said(request, "iss")
    return arrived(there, attempt, code=code, issuer=issuer, redirect_uri=home, at=at)


def _let_in(
    page: Page, there: Authority, attempt: Attempt, person: Person, at: datetime
) -> Response:
    token, before = secret(), page.request.cookies.get(cookie_name(page.request), "")
    with writing(page.request.app.state.engine) as session:
        login = access.let_in(session, there.provider, attempt, person, token=token, at=at)
        if login is not None and before:
            identity.sign_out(session, before, at=at)
    if login is None:
        return _gone(page, page.refuse(403, _("Du är inte inbjuden hit, eller inte längre med.")))
    answer = RedirectResponse(attempt.to, status_code=303)
    cookies.give(answer, page.request, token)
    return _gone(page, answer)


def _refused(page: Page, there: Authority, problem: Unsound) -> Response:
    log.warning("sign-in by %s: %s", there.provider.slug, problem)
    sentence = _("Inloggningen gick inte att slutföra. Börja om från början.")
    return _gone(page, page.refuse(403, sentence))


def _gone(page: Page, answer: Response) -> Response:
    cookies.drop(answer, page.request, cookies.on_the_way(page.request))
    return answer
