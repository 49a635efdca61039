"""Proving anew who one is, before something that cannot be taken back (trust.md O4)."""

from typing import Annotated

from fastapi import Path, Response

from app.access.authority import Authority
from app.access.demonstration import ONWARD, onward
from app.access.leaving import authorities, send
from app.identity.actor import Staff, desk_router, login_of
from app.identity.models import Account, Login
from app.kit.clock import Now
from app.kit.database import ReadSession, reading
from app.kit.errors import Missing
from app.kit.web import PageDep

router = desk_router("/internt/bekraftelse")

Onward = Annotated[str, Path(pattern=ONWARD)]


@router.get("/{to:path}", name="access:again")
def again(to: Onward, page: PageDep, session: ReadSession, actor: Staff) -> Response:
    who = session.get_one(Account, actor.account_id).slug
    return page.render("access/again.html", actor=actor, who=who, to=to)


@router.post("/{to:path}", name="access:prove")
def prove(to: Onward, page: PageDep, actor: Staff, now: Now) -> Response:
    """By the provider that vouched for this login, and as the same person."""
    request = page.request
    with reading(request.app.state.engine) as session:
        login = login_of(request, session, now)
        there = _vouching(authorities(request), login)
        proven = login.digest if login else ""
    return send(page, there, to=onward(page, to), at=now, login_digest=proven)


def _vouching(every: dict[str, Authority], login: Login | None) -> Authority:
    """Raises Missing for a login without a provider, as in a demonstration."""
    for each in every.values():
        if login is not None and each.provider.issuer == login.issuer:
            return each
    raise Missing
