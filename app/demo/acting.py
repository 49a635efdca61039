"""The people of the demonstration as somebody who acts."""

from sqlmodel import Session

from app.identity import queries as identity
from app.identity.actor import Actor, actor_of


def actor(session: Session, slug: str) -> Actor:
    """The person of that slug, with the roles that were written a moment ago."""
    account = identity.account(session, slug)
    assert account is not None, slug
    session.refresh(account)
    return actor_of(account)
