"""The door of staff: choose your provider; in a demonstration one picks a name."""

from fastapi import APIRouter, Depends, Request, Response

from app.access import cookies, demonstration
from app.access import service as access
from app.access.leaving import Vouching, authorities, send
from app.identity.actor import actor_of, cookie_name, login_of
from app.kit.clock import Now
from app.kit.database import ReadSession, WriteSession
from app.kit.errors import Missing
from app.kit.web import PageDep

router = APIRouter(include_in_schema=False)


def where_there_is_a_door(request: Request) -> None:
    """Without providers and without a demonstration nobody can sign in, and the page is not."""
    if not request.app.state.is_demonstration and not authorities(request):
        raise Missing


DOOR = [Depends(where_there_is_a_door)]


@router.get("/logga-in", name="access:sign_in_page", dependencies=DOOR)
def sign_in_page(page: PageDep, session: ReadSession) -> Response:
    return demonstration.draw(page, session)


@router.post("/inloggning/{provider}", name="access:leave")
def leave(there: Vouching, page: PageDep, now: Now) -> Response:
    return send(page, there, to=page.link("home:desk"), at=now)


@router.post("/utloggning", name="access:sign_out")
def sign_out(page: PageDep, session: WriteSession, now: Now) -> Response:
    login = login_of(page.request, session, now)
    by = actor_of(login.account) if login else None
    token = page.request.cookies.get(cookie_name(page.request), "")
    access.sign_out(session, token, by=by, at=now)
    answer = page.redirect("home:start")
    cookies.clear(answer, page.request)
    return answer
