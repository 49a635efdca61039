"""Signing in and out, and setting up who may do what."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, select, update

from app.identity.models import Account, Login, Organisation, Role
from app.kit.errors import Denied
from app.kit.i18n import gettext as _
from app.kit.tokens import digest


@dataclass(frozen=True)
class Proof:
    """When somebody proved who they are, to which issuer, and its name for that session."""

    authenticated_at: datetime | None
    issuer: str | None = None
    sid: str | None = None


def sign_in(
    session: Session, account: Account, *, token: str, at: datetime, proof: Proof | None = None
) -> Login:
    """Remember the browser that holds this token. Raises Denied for a system."""
    if account.is_system:
        raise Denied(_("Ett system loggar med sin nyckel och kan inte loggas in."))
    login = Login(digest=digest(token), account_id=account.id, started_at=at)
    proof = proof or Proof(at)
    login.authenticated_at, login.issuer, login.sid = (
        proof.authenticated_at,
        proof.issuer,
        proof.sid,
    )
    session.add(login)
    return login


def see(session: Session, login_digest: str, *, at: datetime) -> None:
    """Note that the browser is in use; to the minute is enough."""
    session.exec(update(Login).where(col(Login.digest) == login_digest).values(seen_at=at))


def sign_out(session: Session, token: str, *, at: datetime) -> None:
    """End the login behind this token, if there is one."""
    of_token = update(Login).where(col(Login.digest) == digest(token))
    session.exec(of_token.where(col(Login.ended_at).is_(None)).values(ended_at=at))


def sign_out_everywhere(session: Session, account_id: int, *, at: datetime) -> int:
    """End every login of an account; says how many there were."""
    of_account = update(Login).where(col(Login.account_id) == account_id)
    done = session.exec(of_account.where(col(Login.ended_at).is_(None)).values(ended_at=at))
    return done.rowcount


def organisation(session: Session, slug: str, name: str, kind: str, **place: Any) -> Organisation:
    """The organisation of that slug, made if there is none; `place` is its LPO or kommun."""
    found = session.exec(select(Organisation).where(Organisation.slug == slug)).first()
    if found is None:
        short = "Polisen" if kind == "police" else name
        found = Organisation(slug=slug, name=name, short_name=short, kind=kind, **place)
        session.add(found)
        session.flush()
    return found


def employ(
    session: Session,
    who: str,
    name: str,
    title: str,
    at: Organisation,
    duties: dict[str, list[str]],
) -> Account:
    """An account in that organisation, with its duties in each area."""
    account = Account(slug=who, name=name, title=title, organisation_id=at.id)
    account.roles = [
        Role(lpo_id=lpo_id, duty=duty) for lpo_id, held in duties.items() for duty in held
    ]
    session.add(account)
    session.flush()
    return account
