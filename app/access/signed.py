"""A signed token: the signature first, then who says it, to whom, and when."""

from datetime import datetime
from typing import Any

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jws import JWSRegistry, extract_compact

from app.access import strict
from app.access.authority import Authority
from app.access.careful import Unsound

LONGEST = 16 * 1024  # characters
LEEWAY = 60  # seconds that two clocks may differ
OLDEST = 600  # seconds since a token was made


def verified(authority: Authority, token: object, at: datetime) -> jwt.Token:
    """The token, signed by the provider, said to us and valid now. Raises Unsound."""
    if not isinstance(token, str) or not 0 < len(token) <= LONGEST:
        raise Unsound("the token is no token")
    try:
        kid = extract_compact(token.encode()).headers().get("kid")
        found = jwt.decode(
            token,
            authority.keys(at, kid),
            algorithms=authority.provider.algorithms,
            registry=JWSRegistry(algorithms=authority.provider.algorithms),
            decoder_cls=strict.Decoder,
        )
    except (JoseError, ValueError, TypeError, KeyError, RecursionError) as problem:
        raise Unsound(type(problem).__name__) from problem
    _said_by(authority, found.claims)
    _said_now(found.claims, at.timestamp())
    return found


def _said_by(authority: Authority, claims: dict[str, Any]) -> None:
    provider = authority.provider
    if claims.get("iss") != provider.issuer:
        raise Unsound("another issuer")
    said_to = claims.get("aud")
    audience = said_to if isinstance(said_to, list) else [said_to]
    # Others beside us could use what was meant for us, so they are refused (OIDC Core 3.1.3.7).
    if audience != [provider.client_id]:
        raise Unsound("another audience")
    if claims.get("azp", provider.client_id) != provider.client_id:
        raise Unsound("another authorised party")


def _said_now(claims: dict[str, Any], now: float) -> None:
    made, ends = strict.seconds(claims, "iat"), strict.seconds(claims, "exp")
    begins = strict.seconds(claims, "nbf") if "nbf" in claims else made
    if ends <= now - LEEWAY:
        raise Unsound("expired")
    if max(made, begins) > now + LEEWAY or made < now - OLDEST:
        raise Unsound("not of now")
