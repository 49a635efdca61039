"""Who acts: a frozen value that is passed along as `by=`, never a row and never ambient."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from sqlmodel import Session

from app.identity import queries
from app.identity import service as identity
from app.identity.models import Account, Login
from app.kit.clock import Now
from app.kit.database import reading, writing
from app.kit.errors import Denied
from app.kit.i18n import N_, gettext

COOKIE = "handlaggare"
NOTED = timedelta(minutes=1)
FRESH = timedelta(minutes=5)
SIGN_IN_FIRST = N_("Sidan är för dig som handlägger löften. Logga in först.")


class Duty(StrEnum):
    """What a role lets its holder do in one area."""

    READ = "read"
    CODE = "code"
    WRITE = "write"
    SIGN = "sign"
    LOG = "log"
    DISPOSE = "dispose"
    COMMUNICATE = "communicate"
    ADMINISTER = "administer"
    AUDIT = "audit"


@dataclass(frozen=True)
class Actor:
    """The person acting, for whom, and what they may do where."""

    account_id: int
    name: str
    title: str
    organisation_id: int
    organisation: str
    duties: frozenset[tuple[str, str]]
    authenticated_at: datetime | None = None

    def may(self, duty: Duty, lpo_ids: set[str] | str) -> bool:
        """Whether that duty is theirs in the area, or in any of several."""
        places = {lpo_ids} if isinstance(lpo_ids, str) else lpo_ids
        return any((duty.value, place) in self.duties for place in places)

    def areas(self, duty: Duty) -> set[str]:
        """The local police areas where that duty is theirs."""
        return {place for held, place in self.duties if held == duty.value}

    @property
    def places(self) -> set[str]:
        """The local police areas where they have something to do."""
        return {place for _, place in self.duties}

    def works_in(self, lpo_id: str) -> bool:
        """Whether anything at all is theirs to do in the area."""
        return lpo_id in self.places

    def is_fresh(self, at: datetime) -> bool:
        """Whether they proved who they are within five minutes (trust.md O4, ASVS 7.5.3)."""
        return self.authenticated_at is not None and at - self.authenticated_at <= FRESH


def actor_of(account: Account, authenticated_at: datetime | None = None) -> Actor:
    """The account as somebody who acts."""
    return Actor(
        account_id=account.id,
        name=account.name,
        title=account.title,
        organisation_id=account.organisation_id,
        organisation=account.organisation.name,
        duties=frozenset((role.duty, role.lpo_id) for role in account.roles),
        authenticated_at=authenticated_at,
    )


def cookie_name(request: Request) -> str:
    """`__Host-` binds the cookie to this host over https; plain http has no such protection."""
    return f"__Host-{COOKIE}" if request.url.scheme == "https" else COOKIE


def staff(request: Request, now: Now) -> Actor:
    """The signed-in member of staff. Raises Denied for everyone else.

    The session is over before the route opens its own: two connections held by one request
    would let a crowd wait for each other.
    """
    with reading(request.app.state.engine) as session:
        login = login_of(request, session, now)
        if login is None:
            raise Denied(gettext(SIGN_IN_FIRST))
        actor, seen_at = actor_of(login.account, login.authenticated_at), login.last_seen_at
    if now - seen_at >= NOTED:
        with writing(request.app.state.engine) as session:
            identity.see(session, login.digest, at=now)
    return actor


def login_of(request: Request, session: Session, at: datetime) -> Login | None:
    """The login behind the request's cookie, if it still holds."""
    token = request.cookies.get(cookie_name(request), "")
    limits = request.app.state.settings.session_limits
    return queries.login(session, token, limits, at=at) if token else None


Staff = Annotated[Actor, Depends(staff)]


def desk_router(prefix: str) -> APIRouter:
    """Routes of the desk: whoever is not signed in comes to none of them."""
    return APIRouter(prefix=prefix, include_in_schema=False, dependencies=[Depends(staff)])
