"""A provider says that somebody has signed out there (OIDC Back-Channel Logout 2.6)."""

from dataclasses import dataclass
from datetime import UTC, datetime

from app.access import strict
from app.access.authority import Authority
from app.access.careful import Unsound
from app.access.signed import verified

EVENT = "http://schemas.openid.net/event/backchannel-logout"


@dataclass(frozen=True)
class Departure:
    """Who left, in which session if that is said, and when."""

    issuer: str
    subject: str | None
    sid: str | None
    at: datetime


def departure(authority: Authority, token: object, *, at: datetime) -> Departure:
    """Who left. Raises Unsound unless the token is a logout token and nothing else."""
    claims = verified(authority, token, at).claims
    events = claims.get("events")
    if not isinstance(events, dict) or not isinstance(events.get(EVENT), dict):
        raise Unsound("no logout")
    if "nonce" in claims:
        raise Unsound("an ID token is no logout token")
    strict.text(claims, "jti")
    named = {name: strict.text(claims, name) for name in ("sub", "sid") if name in claims}
    if not named:
        raise Unsound("nobody is named")
    said_at = datetime.fromtimestamp(strict.seconds(claims, "iat"), UTC)
    return Departure(authority.provider.issuer, named.get("sub"), named.get("sid"), said_at)
