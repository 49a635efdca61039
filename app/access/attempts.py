"""A browser sent to a provider, and taken back once."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, delete

from app.access.careful import Unsound
from app.access.models import ON_THE_WAY, Attempt
from app.kit.tokens import digest, secret


@dataclass(frozen=True)
class Secrets:
    """What one attempt is known by: to the provider, to the browser, and to us alone."""

    state: str
    browser: str
    nonce: str
    verifier: str


def secrets() -> Secrets:
    """256 random bits for each."""
    return Secrets(secret(), secret(), secret(), secret())


def begin(
    session: Session,
    provider: str,
    fresh: Secrets,
    *,
    to: str,
    at: datetime,
    login_digest: str | None = None,
    invitation_id: str | None = None,
) -> Attempt:
    """Remember whom we send away, and forget those who have been gone too long."""
    session.exec(delete(Attempt).where(col(Attempt.started_at) < at - ON_THE_WAY))
    attempt = Attempt(
        state_digest=digest(fresh.state),
        browser_digest=digest(fresh.browser),
        provider=provider,
        nonce=fresh.nonce,
        verifier=fresh.verifier,
        to=to,
        started_at=at,
        login_digest=login_digest,
        invitation_id=invitation_id,
    )
    session.add(attempt)
    return attempt


def take(session: Session, provider: str, *, state: str, browser: str, at: datetime) -> Attempt:
    """The attempt of this browser, gone from the table. Raises Unsound for anybody else's."""
    attempt = session.get(Attempt, digest(state))
    if attempt is None or attempt.browser_digest != digest(browser):
        raise Unsound("no attempt of this browser")
    gone = session.exec(delete(Attempt).where(col(Attempt.state_digest) == digest(state)))
    if gone.rowcount != 1:
        raise Unsound("taken already")
    session.expunge(attempt)
    if attempt.provider != provider or at - attempt.started_at > ON_THE_WAY:
        raise Unsound("another provider, or too late")
    return attempt
