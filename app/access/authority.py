"""What a provider says of itself: its addresses and its keys, kept for a while."""

from datetime import datetime, timedelta
from threading import Lock
from typing import Any

import httpx2
from authlib.integrations.httpx_client import OAuth2Client
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from app.access import strict
from app.access.careful import Careful, Unsound
from app.access.providers import Provider, safe

KEPT = timedelta(hours=1)
AGAIN = timedelta(seconds=30)  # unknown keys and failures make us ask no oftener than this
ASYMMETRIC = {"RSA", "EC", "OKP"}


class Authority:
    """One provider as it answers; keys are asked for again when an unknown one has signed."""

    def __init__(self, provider: Provider, inner: httpx2.BaseTransport | None = None) -> None:
        self.provider = provider
        network = inner or httpx2.HTTPTransport(retries=0, trust_env=False)
        self._transport = Careful(network, provider.seconds)
        self._lock = Lock()
        self._metadata: tuple[datetime, dict[str, Any]] | None = None
        self._keys: tuple[datetime, KeySet] | None = None
        self._asked_at: datetime | None = None

    def client(self, redirect_uri: str) -> OAuth2Client:
        """Authlib's client, on a line that is careful and follows nobody."""
        return OAuth2Client(
            client_id=self.provider.client_id,
            client_secret=self.provider.client_secret,
            scope=self.provider.scope,
            redirect_uri=redirect_uri,
            code_challenge_method="S256",
            transport=self._transport,
            timeout=self.provider.seconds,
            follow_redirects=False,
        )

    def metadata(self, at: datetime) -> dict[str, Any]:
        """The discovery document (OIDC Discovery 4). Raises Unsound if it is another's."""
        kept = self._metadata
        if kept is None or at - kept[0] > KEPT:
            issuer = self.provider.issuer
            said = self.get(f"{issuer.rstrip('/')}/.well-known/openid-configuration")
            if said.get("issuer") != issuer:
                raise Unsound("the discovery document is of another issuer")
            for name in ("authorization_endpoint", "token_endpoint", "jwks_uri"):
                safe(strict.text(said, name, 2000))
            kept = self._metadata = (at, said)
        return kept[1]

    def keys(self, at: datetime, kid: str | None) -> KeySet:
        """The keys it signs with, asked for anew if that one is not among them.

        Raises Unsound without asking if it was asked in vain just now: tokens come from anybody.
        """
        with self._lock:
            kept = self._keys if self._keys and at - self._keys[0] <= KEPT else None
            is_known = kept is not None and kid in {key.kid for key in kept[1]}
            may_ask = self._asked_at is None or at - self._asked_at >= AGAIN
            if not is_known and may_ask:
                self._asked_at = at
                kept = self._keys = (at, self._ask_keys(at))
        if kept is None:
            raise Unsound("the keys were asked for just now")
        return kept[1]

    def get(self, url: str, bearer: str = "") -> dict[str, Any]:
        """The object at an address. Raises Unsound if there is none to rely on."""
        headers = {"Authorization": f"Bearer {bearer}"} if bearer else {}
        with httpx2.Client(transport=self._transport, timeout=self.provider.seconds) as client:
            answer = client.get(url, headers=headers)
        if answer.status_code != 200:
            raise Unsound(f"status {answer.status_code}")
        return strict.read(answer.content)

    def _ask_keys(self, at: datetime) -> KeySet:
        said = self.get(self.metadata(at)["jwks_uri"]).get("keys")
        if not isinstance(said, list):
            raise Unsound("no keys")
        usable = [key for key in said if isinstance(key, dict) and _is_for_signing(key)]
        try:
            return KeySet.import_key_set({"keys": usable})
        except (JoseError, ValueError) as problem:
            raise Unsound("unreadable keys") from problem


def _is_for_signing(key: dict[str, Any]) -> bool:
    return key.get("kty") in ASYMMETRIC and key.get("use", "sig") == "sig"
