"""Who somebody is, by the word of their provider (OIDC Core 3.1.3.7)."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from authlib.oidc.core import CodeIDToken
from joserfc.errors import JoseError

from app.access import strict
from app.access.authority import Authority
from app.access.careful import Unsound
from app.access.providers import Provider
from app.access.signed import LEEWAY, verified


@dataclass(frozen=True)
class Person:
    """A pair that names a person, and when and how they proved it."""

    issuer: str
    subject: str
    authenticated_at: datetime | None
    sid: str | None
    claims: dict[str, Any]


def person(
    authority: Authority, token: object, *, nonce: str, access_token: str, at: datetime
) -> Person:
    """The person an ID token names, strongly authenticated. Raises Unsound."""
    found = verified(authority, token, at)
    claims = found.claims
    params = {
        "nonce": nonce,
        "client_id": authority.provider.client_id,
        "access_token": access_token,
    }
    try:
        CodeIDToken(claims, found.header, params=params).validate(int(at.timestamp()), LEEWAY)
    except (JoseError, TypeError, ValueError, AttributeError) as problem:
        raise Unsound(type(problem).__name__) from problem
    if "events" in claims:
        raise Unsound("a logout token is no ID token")
    _is_strong(authority.provider, claims)
    return Person(
        issuer=authority.provider.issuer,
        subject=strict.text(claims, "sub"),
        authenticated_at=_authenticated_at(claims, at),
        sid=strict.text(claims, "sid") if "sid" in claims else None,
        claims=claims,
    )


def _is_strong(provider: Provider, claims: dict[str, Any]) -> None:
    """The methods that the operator demands: one of the acr, and every one of the amr."""
    if provider.acr and str(claims.get("acr")) not in provider.acr:
        raise Unsound("acr")
    ways = claims.get("amr", [])
    if not isinstance(ways, list) or not provider.amr <= {each for each in ways if _is_text(each)}:
        raise Unsound("amr")


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _authenticated_at(claims: dict[str, Any], at: datetime) -> datetime | None:
    if "auth_time" not in claims:
        return None
    said = strict.seconds(claims, "auth_time")
    if not 0 <= said <= at.timestamp() + LEEWAY:
        raise Unsound("auth_time")
    return min(datetime.fromtimestamp(said, UTC), at)
