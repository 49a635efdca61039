"""Signing in and out, and setting up who may do what."""

from datetime import datetime
from typing import Any

from sqlmodel import Session, col, select, update

from app.identity.models import Account, Login, Organisation, Role
from app.kit.tokens import digest


def sign_in(session: Session, account: Account, *, token: str, at: datetime) -> Login:
    """Remember the browser that holds this token."""
    login = Login(digest=digest(token), account_id=account.id, started_at=at)
    session.add(login)
    return login


def sign_out(session: Session, token: str, *, at: datetime) -> None:
    """End the login behind this token, if there is one."""
    of_token = update(Login).where(col(Login.digest) == digest(token))
    session.exec(of_token.where(col(Login.ended_at).is_(None)).values(ended_at=at))


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
