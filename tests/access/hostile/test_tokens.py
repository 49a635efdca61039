"""Tokens that no honest provider makes: each is tried on the whole site, and nobody comes in."""

import base64
from collections.abc import Callable
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA256
from fastapi.testclient import TestClient
from joserfc import jws
from joserfc.jwk import OctKey
from sqlalchemy import Engine

from tests.access.issuer import KEY, NOW, OTHER_KEY, Claims, Issuer, signed, text_of
from tests.access.walking import nobody_is_in, sign_in

PUBLIC = KEY.as_pem(private=False)
ANY = jws.JWSRegistry(algorithms=["HS256", "RS256", "RS384"], strict_check_header=False)


def without(name: str) -> Callable[[Claims], Claims]:
    return lambda claims: {key: value for key, value in claims.items() if key != name}


def but(**said: Any) -> Callable[[Claims], Claims]:
    return lambda claims: claims | said


def encoded(text: str) -> str:
    return base64.urlsafe_b64encode(text.encode()).rstrip(b"=").decode()


def unsigned(claims: Claims) -> str:
    head = text_of({"alg": "none", "kid": "one"})
    return f"{encoded(head)}.{encoded(text_of(claims))}."


def hmac_with(secret: bytes) -> Callable[[Claims], str]:
    def sign(claims: Claims) -> str:
        header = {"alg": "HS256", "kid": "one"}
        return jws.serialize_compact(
            header, text_of(claims), OctKey.import_key(secret), registry=ANY
        )

    return sign


def raw(make: Callable[[Claims], str], **header: Any) -> Callable[[Claims], str]:
    """A payload that is written by hand, and well signed."""

    def sign(claims: Claims) -> str:
        head = text_of({"alg": "RS256", "kid": "one", **header})
        said = f"{encoded(head)}.{encoded(make(claims))}"
        assert KEY.private_key is not None
        mark = KEY.private_key.sign(said.encode(), PKCS1v15(), SHA256())
        return f"{said}.{base64.urlsafe_b64encode(mark).rstrip(b'=').decode()}"

    return sign


def swapped(claims: Claims) -> str:
    head, _, signature = signed(claims | {"sub": "nobody"}).split(".")
    return f"{head}.{encoded(text_of(claims))}.{signature}"


def twice(claims: Claims) -> str:
    return text_of(claims)[:-1] + ', "sub": "sam-at-the-police"}'


def shown(key: Any) -> dict[str, Any]:
    return dict(key.as_dict(private=False))


CLAIMS = {
    "another issuer": but(iss="https://evil.test"),
    "the other provider's issuer": but(iss="https://idp.kommunen.test"),
    "an issuer with a slash more": but(iss="https://idp.polisen.test/"),
    "no issuer": without("iss"),
    "another audience": but(aud="others"),
    "an audience beside us": but(aud=["loften", "others"], azp="loften"),
    "no audience": without("aud"),
    "an empty audience": but(aud=[]),
    "another authorised party": but(azp="others"),
    "another nonce": but(nonce="x" * 43),
    "no nonce": without("nonce"),
    "a nonce that is a list": but(nonce=["x"]),
    "another access token's hash": but(at_hash="x" * 22),
    "a hash that is a number": but(at_hash=7),
    "expired": but(exp=NOW - 61, iat=NOW - 400),
    "no end": without("exp"),
    "an end that is a text": but(exp="9999999999"),
    "an end that is true": but(exp=True),
    "an end beyond all numbers": but(exp=float("inf")),
    "an end that is no number": but(exp=float("nan")),
    "made in the future": but(iat=NOW + 120),
    "made long ago": but(iat=NOW - 3600),
    "never made": without("iat"),
    "not valid yet": but(nbf=NOW + 120),
    "no person": without("sub"),
    "an empty person": but(sub=""),
    "a person that is a number": but(sub=7),
    "a person that is a list": but(sub=["sam-at-the-police"]),
    "a person of endless name": but(sub="s" * 256),
    "no strength": without("acr"),
    "too weak": but(acr="urn:oasis:names:tc:SAML:2.0:ac:classes:Password"),
    "a strength that is a list": but(acr=["http://id.swedenconnect.se/loa/1.0/uncertified-loa3"]),
    "proved in the future": but(auth_time=NOW + 120),
    "proved at a word": but(auth_time="nyss"),
    "a logout token": but(events={"http://schemas.openid.net/event/backchannel-logout": {}}),
}
SIGNATURES: dict[str, Callable[[Claims], Any]] = {
    "no algorithm": unsigned,
    "the public key as a shared secret": hmac_with(PUBLIC),
    "the client's own secret": hmac_with(b"the secret of the client"),
    "another key under the same name": lambda claims: signed(claims, OTHER_KEY),
    "a key that is unknown": lambda claims: signed(claims, OTHER_KEY, kid="two"),
    "a key it brings along": lambda claims: signed(claims, OTHER_KEY, jwk=shown(OTHER_KEY)),
    "a key at an address it names": lambda claims: signed(
        claims, OTHER_KEY, jku="https://evil.test/keys"
    ),
    "an algorithm that is not allowed": lambda claims: signed(claims, alg="RS384"),
    "a header we must understand and do not": raw(text_of, crit=["evil"], evil=True),
    "the signature cut off": lambda claims: signed(claims).rpartition(".")[0] + ".",
    "the signature broken": lambda claims: signed(claims)[:-8] + "AAAAAAAA",
    "other claims under the signature": swapped,
    "a person said twice": raw(twice),
    "no object": raw(lambda claims: "[]"),
    "nested without end": raw(lambda claims: "[" * 60_000),
    "ten megabytes": lambda claims: "x" * 10_000_000,
    "a long one that is well signed": lambda claims: signed(claims | {"more": "x" * 20_000}),
    "five parts": lambda claims: "a.b.c.d.e",
    "no token": lambda claims: None,
    "a token that is a list": lambda claims: [signed(claims)],
    "letters that are no letters": lambda claims: "å.ä.ö",
}


@pytest.mark.parametrize("change", CLAIMS.values(), ids=list(CLAIMS))
def test_a_token_that_says_the_wrong_thing_lets_nobody_in(
    client: TestClient, issuer: Issuer, engine: Engine, change: Callable[[Claims], Claims]
) -> None:
    issuer.change = change

    answer = sign_in(client, issuer)

    assert answer.status_code == 403
    assert "Inloggningen gick inte att slutföra." in answer.text
    assert nobody_is_in(client, engine, answer)


@pytest.mark.parametrize("sign", SIGNATURES.values(), ids=list(SIGNATURES))
def test_a_token_that_is_not_well_signed_lets_nobody_in(
    client: TestClient, issuer: Issuer, engine: Engine, sign: Callable[[Claims], Any]
) -> None:
    issuer.sign = sign

    answer = sign_in(client, issuer)

    assert answer.status_code == 403
    assert nobody_is_in(client, engine, answer)
