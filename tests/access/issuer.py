"""A small identity provider in the process, which can be told to lie in every way we know."""

import base64
import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import httpx2
from joserfc import jwk, jwt

from tests.factories import NOON

NOW = int(NOON.timestamp())
KEY = jwk.RSAKey.generate_key(2048, {"kid": "one", "use": "sig"})
OTHER_KEY = jwk.RSAKey.generate_key(2048, {"kid": "one", "use": "sig"})
STRONG = "http://id.swedenconnect.se/loa/1.0/uncertified-loa3"

Claims = dict[str, Any]
Answer = httpx2.Response
Change = Callable[[Claims], Claims]


def same(claims: Claims) -> Claims:
    return claims


def half_hash(text: str) -> str:
    """The left half of its digest (OIDC Core 3.1.3.6)."""
    left = hashlib.sha256(text.encode()).digest()[:16]
    return base64.urlsafe_b64encode(left).rstrip(b"=").decode()


def challenge(verifier: str) -> str:
    """S256 (RFC 7636 4.2)."""
    whole = hashlib.sha256(verifier.encode()).digest()
    return base64.urlsafe_b64encode(whole).rstrip(b"=").decode()


def signed(claims: Claims, key: Any = KEY, alg: str = "RS256", **header: Any) -> str:
    """A token as an honest provider signs it."""
    return jwt.encode({"alg": alg, "kid": "one", **header}, claims, key, [alg])


def as_json(body: object, status: int = 200) -> Answer:
    return Answer(status, json=body)


class Drip(httpx2.SyncByteStream):
    """A body that comes in parts, made while it is read."""

    def __init__(self, parts: Iterator[bytes]) -> None:
        self.parts = parts

    def __iter__(self) -> Iterator[bytes]:
        return self.parts


@dataclass
class Issuer(httpx2.BaseTransport):
    """The provider; each field is a way to lie, and all are honest to begin with."""

    url: str = "https://idp.polisen.test"
    subject: str = "sam-at-the-police"
    change: Change = same
    sign: Callable[[Claims], Any] = signed
    discover: Change = same
    keys: Callable[[], object] = lambda: {"keys": [KEY.as_dict(private=False)]}
    answer: Callable[[Claims], Answer] = as_json
    userinfo: Claims = field(default_factory=dict)
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def handle_request(self, request: httpx2.Request) -> Answer:
        self.asked.append(request.url.path)
        match request.url.path:
            case "/.well-known/openid-configuration":
                return as_json(self.discover(self._discovery()))
            case "/keys":
                keys = self.keys()
                return keys if isinstance(keys, Answer) else as_json(keys)
            case "/me":
                return as_json(self.userinfo)
        request.read()
        return self._redeem(dict(parse_qsl(request.content.decode())))

    def authorise(self, url: str, **changed: str) -> dict[str, str]:
        """What a browser brings back when its person has proved who they are."""
        asked = dict(parse_qsl(urlsplit(url).query))
        code = f"code-{len(self.codes)}"
        self.codes[code] = asked
        return {"code": code, "state": asked["state"], "iss": self.url} | changed

    def claims(self, nonce: str, access_token: str = "access") -> Claims:
        """The honest claims."""
        return {
            "iss": self.url,
            "sub": self.subject,
            "aud": "loften",
            "exp": NOW + 300,
            "iat": NOW,
            "auth_time": NOW,
            "nonce": nonce,
            "acr": STRONG,
            "sid": "session-1",
            "at_hash": half_hash(access_token),
        }

    def _discovery(self) -> Claims:
        return {
            "issuer": self.url,
            "authorization_endpoint": f"{self.url}/auth",
            "token_endpoint": f"{self.url}/token",
            "userinfo_endpoint": f"{self.url}/me",
            "jwks_uri": f"{self.url}/keys",
            "authorization_response_iss_parameter_supported": True,
        }

    def _redeem(self, sent: dict[str, str]) -> Answer:
        """A code counts once, with its verifier and its address."""
        asked = self.codes.pop(sent.get("code", ""), {})
        proved = challenge(sent.get("code_verifier", "")) == asked.get("code_challenge")
        if not proved or sent.get("redirect_uri") != asked.get("redirect_uri"):
            return as_json({"error": "invalid_grant"}, 400)
        token = self.sign(self.change(self.claims(asked["nonce"])))
        return self.answer({"access_token": "access", "token_type": "Bearer", "id_token": token})


def text_of(claims: Claims) -> str:
    return json.dumps(claims)
