"""Who is signed in, and who there is."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session, col, or_, select

from app.identity.models import PERSON, Account, Demonstration, Login, Organisation
from app.kit.tokens import digest


@dataclass(frozen=True)
class Limits:
    """How long a login lasts without a page being asked for, and at most (ASVS 7.3)."""

    idle: timedelta = timedelta(minutes=30)
    longest: timedelta = timedelta(hours=8)


def login(session: Session, token: str, limits: Limits, *, at: datetime) -> Login | None:
    """The login behind a cookie, unless it has ended, lain idle, or nobody's account is there.

    An account that is removed is nobody's, and so is that of a system.
    """
    found = session.get(Login, digest(token))
    return found if found and _holds(found, limits, at) else None


def logins(session: Session, account_id: int, limits: Limits, *, at: datetime) -> list[Login]:
    """The browsers where somebody is signed in, the latest first."""
    of_account = select(Login).where(Login.account_id == account_id, col(Login.ended_at).is_(None))
    every = session.exec(of_account.order_by(col(Login.started_at).desc()))
    return [each for each in every if _holds(each, limits, at)]


def _holds(login: Login, limits: Limits, at: datetime) -> bool:
    if login.ended_at is not None or login.account.removed_at is not None:
        return False
    if login.account.is_system:
        return False
    return at - login.last_seen_at <= limits.idle and at - login.started_at <= limits.longest


def account(session: Session, slug: str) -> Account | None:
    return session.exec(select(Account).where(Account.slug == slug)).first()


def accounts(session: Session) -> list[Account]:
    """Everyone with something to do, in the order they came; a system is nobody."""
    people = select(Account).where(Account.kind == PERSON)
    everyone = session.exec(people.order_by(col(Account.id)))
    return [each for each in everyone if each.roles and each.removed_at is None]


def organisations(session: Session) -> list[Organisation]:
    return list(session.exec(select(Organisation).order_by(col(Organisation.name))))


def parties(session: Session, *, places: set[str], codes: set[str]) -> list[Organisation]:
    """The police and the kommuner that can promise something there; nobody, if one is not here."""
    mine = or_(col(Organisation.lpo_id).in_(places), col(Organisation.municipality_code).in_(codes))
    found = list(session.exec(select(Organisation).where(mine).order_by(col(Organisation.slug))))
    police = {each.lpo_id for each in found if each.kind == "police"}
    kommuner = {each.municipality_code for each in found if each.kind == "municipality"}
    return found if (police, kommuner) == (places, codes) else []


def is_demonstration(session: Session) -> bool:
    """Whether this database holds demonstration data."""
    return session.get(Demonstration, 1) is not None
