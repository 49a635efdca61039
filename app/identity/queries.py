"""Who is signed in, and who there is."""

from datetime import datetime, timedelta

from sqlmodel import Session, col, select

from app.identity.models import Account, Demonstration, Login, Organisation
from app.kit.tokens import digest

LONGEST = timedelta(hours=8)


def signed_in(session: Session, token: str, *, at: datetime) -> Account | None:
    """The account behind a cookie, unless it was signed out or has sat for a working day."""
    login = session.get(Login, digest(token))
    if login is None or login.ended_at is not None or at - login.started_at > LONGEST:
        return None
    return login.account


def account(session: Session, slug: str) -> Account | None:
    return session.exec(select(Account).where(Account.slug == slug)).first()


def accounts(session: Session) -> list[Account]:
    """Everyone with something to do, in the order they came."""
    everyone = session.exec(select(Account).order_by(col(Account.id)))
    return [account for account in everyone if account.roles]


def organisations(session: Session) -> list[Organisation]:
    return list(session.exec(select(Organisation).order_by(col(Organisation.name))))


def is_demonstration(session: Session) -> bool:
    """Whether this database holds demonstration data."""
    return session.get(Demonstration, 1) is not None
