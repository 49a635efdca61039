"""Letting in: whom a provider vouches for, if we know them or have invited them."""

from datetime import datetime

from sqlmodel import Session

from app.access import queries
from app.access.id_token import Person
from app.access.models import Attempt, Identity, Invitation
from app.access.providers import Provider
from app.audit import service as audit
from app.identity import service as identity
from app.identity.actor import Actor, actor_of
from app.identity.models import Account, Login, Role
from app.identity.service import Proof
from app.kit.tokens import digest, opaque


def let_in(
    session: Session,
    provider: Provider,
    attempt: Attempt,
    person: Person,
    *,
    token: str,
    at: datetime,
) -> Login | None:
    """A new login for somebody we know; None, with a line in the log, for everyone else."""
    account = queries.vouched(session, person.issuer, person.subject)
    if account is None:
        account = accept(session, provider, attempt, person, at=at)
    if account is None or not _is_welcome(session, provider, attempt, person, account, at):
        audit.record_stranger(session, "sign_in.denied", f"provider:{provider.slug}", at=at)
        return None
    verb = "sign_in.proved" if attempt.login_digest else "sign_in"
    audit.record(session, verb, f"provider:{provider.slug}", by=actor_of(account), at=at)
    proof = Proof(person.authenticated_at, person.issuer, person.sid)
    return identity.sign_in(session, account, token=token, at=at, proof=proof)


def _is_welcome(
    session: Session,
    provider: Provider,
    attempt: Attempt,
    person: Person,
    account: Account,
    at: datetime,
) -> bool:
    """By their own organisation's provider; and who proves themself again is the same person."""
    if account.organisation.slug not in provider.organisations:
        return False
    if attempt.login_digest is None:
        return True
    before = session.get(Login, attempt.login_digest)
    is_same = before is not None and before.account_id == account.id and before.ended_at is None
    return is_same and actor_of(account, person.authenticated_at).is_fresh(at)


def accept(
    session: Session, provider: Provider, attempt: Attempt, person: Person, *, at: datetime
) -> Account | None:
    """An account for whoever was invited; the first to come is the only one."""
    code = attempt.invitation_id
    invitation = queries.locked(session, code) if code else None
    if invitation is None or not invitation.is_open(at):
        return None
    if invitation.organisation.slug not in provider.organisations:
        return None
    invitation.accepted_at = at
    account = _account(session, invitation)
    # Somebody who was with us before is known by the new account from now on.
    session.merge(
        Identity(issuer=person.issuer, subject=person.subject, account_id=account.id, bound_at=at)
    )
    places = {each.lpo_id for each in invitation.roles}
    subject, by = f"account:{account.id}", actor_of(account)
    audit.record(session, "invitation.accepted", subject, by=by, at=at, places=places)
    return account


def _account(session: Session, invitation: Invitation) -> Account:
    account = Account(
        slug=opaque(),
        name=invitation.name,
        title=invitation.title,
        organisation_id=invitation.organisation_id,
    )
    account.roles = [Role(lpo_id=each.lpo_id, duty=each.duty) for each in invitation.roles]
    session.add(account)
    session.flush()
    return account


def sign_out(session: Session, token: str, *, by: Actor | None, at: datetime) -> None:
    """End the login behind this token, if there is one."""
    identity.sign_out(session, token, at=at)
    if by is not None:
        audit.record(session, "sign_out", f"login:{digest(token)[:12]}", by=by, at=at)


def sign_out_everywhere(session: Session, *, by: Actor, at: datetime) -> None:
    """End every login of one's own."""
    number = identity.sign_out_everywhere(session, by.account_id, at=at)
    audit.record(session, "sign_out.everywhere", f"logins:{number}", by=by, at=at)
