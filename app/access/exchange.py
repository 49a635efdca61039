"""There and back: the address a browser is sent to, and the code it comes back with."""

from datetime import datetime
from typing import Any

import httpx2
from authlib.common.errors import AuthlibBaseError

from app.access import strict
from app.access.authority import Authority
from app.access.careful import Unsound
from app.access.id_token import Person, person
from app.access.models import Attempt


def departure_address(
    authority: Authority, attempt: Attempt, *, state: str, redirect_uri: str, at: datetime
) -> str:
    """Where the browser goes: code flow with PKCE S256, state and nonce (RFC 9700 2.1)."""
    provider = authority.provider
    more = {"acr_values": " ".join(sorted(provider.acr))} if provider.acr else {}
    if attempt.login_digest:
        more |= {"prompt": "login", "max_age": "0"}
    with authority.client(redirect_uri) as client:
        url, _ = client.create_authorization_url(
            authority.metadata(at)["authorization_endpoint"],
            state=state,
            code_verifier=attempt.verifier,
            nonce=attempt.nonce,
            **more,
        )
    return str(url)


def arrived(
    authority: Authority,
    attempt: Attempt,
    *,
    code: str,
    issuer: str | None,
    redirect_uri: str,
    at: datetime,
) -> Person:
    """The person who came back with that code. Raises Unsound if anything at all is amiss."""
    try:
        metadata = authority.metadata(at)
        _is_from(authority, metadata, issuer)
        answer = _redeemed(authority, metadata, attempt, code, redirect_uri)
        access_token = strict.text(answer, "access_token", 16 * 1024)
        found = person(
            authority,
            answer.get("id_token"),
            nonce=attempt.nonce,
            access_token=access_token,
            at=at,
        )
        _has_claims(authority, metadata, found, access_token)
    except (httpx2.HTTPError, AuthlibBaseError, ValueError, KeyError) as problem:
        raise Unsound(type(problem).__name__) from problem
    return found


def _is_from(authority: Authority, metadata: dict[str, Any], issuer: str | None) -> None:
    """Against mix-up: the answer names who gave it (RFC 9207)."""
    is_promised = metadata.get("authorization_response_iss_parameter_supported") is True
    if issuer != authority.provider.issuer and (issuer is not None or is_promised):
        raise Unsound("the answer is of another issuer")


def _redeemed(
    authority: Authority,
    metadata: dict[str, Any],
    attempt: Attempt,
    code: str,
    redirect_uri: str,
) -> dict[str, Any]:
    with authority.client(redirect_uri) as client:
        answer = client.fetch_token(
            metadata["token_endpoint"],
            grant_type="authorization_code",
            code=code,
            code_verifier=attempt.verifier,
            redirect_uri=redirect_uri,
        )
    if str(answer.get("token_type")).lower() != "bearer":
        raise Unsound("token type")
    return dict(answer)


def _has_claims(
    authority: Authority, metadata: dict[str, Any], found: Person, access_token: str
) -> None:
    """What the operator demands beside: organisation numbers, say. Asked of userinfo if need be."""
    wanted, said = authority.provider.claims, found.claims
    if not set(wanted) <= set(said) and "userinfo_endpoint" in metadata:
        more = authority.get(strict.text(metadata, "userinfo_endpoint", 2000), access_token)
        if more.get("sub") != found.subject:
            raise Unsound("userinfo is of another person")
        said = more | said
    for name, allowed in wanted.items():
        value = said.get(name)
        if not allowed & {str(each) for each in (value if isinstance(value, list) else [value])}:
            raise Unsound(f"claim {name}")
