"""Whom a provider vouches for, and who is invited."""

from sqlmodel import Session, col, select

from app.access.models import Identity, Invitation
from app.identity.models import PERSON, Account
from app.kit.tokens import digest


def vouched(session: Session, issuer: str, subject: str) -> Account | None:
    """The account of that pair, exactly as the provider writes it, if they are still with us."""
    found = session.get(Identity, (issuer, subject))
    known = found.account if found else None
    return known if known and known.removed_at is None and not known.is_system else None


def invitation(session: Session, code: str) -> Invitation | None:
    """The invitation behind a code."""
    return session.get(Invitation, digest(code))


def locked(session: Session, digest: str) -> Invitation | None:
    """The invitation of that digest, held until the transaction ends."""
    return session.get(Invitation, digest, with_for_update=True)


def invitations(session: Session, organisation_id: int) -> list[Invitation]:
    """What an organisation has sent out, the latest first."""
    sent = select(Invitation).where(Invitation.organisation_id == organisation_id)
    return list(session.exec(sent.order_by(col(Invitation.invited_at).desc())))


def colleagues(session: Session, organisation_id: int) -> list[Account]:
    """Those who still work in an organisation, by name."""
    there = select(Account).where(
        Account.organisation_id == organisation_id, Account.kind == PERSON
    )
    staying = there.where(col(Account.removed_at).is_(None))
    return list(session.exec(staying.order_by(col(Account.name))))
