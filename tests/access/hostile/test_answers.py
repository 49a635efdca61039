"""A provider that answers too much, too slowly, in the wrong form, or in another's name."""

import gzip
import time
from collections.abc import Callable, Iterator
from typing import Any

import httpx2
import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine

from tests.access.issuer import KEY, OTHER_KEY, Answer, Claims, Drip, Issuer, as_json, signed
from tests.access.walking import come_back, leave, nobody_is_in, sign_in

Told = Callable[[Claims], Answer]


def without_end(part: bytes, pause: float = 0) -> Iterator[bytes]:
    while True:
        time.sleep(pause)
        yield part


def dripped(parts: Iterator[bytes]) -> Answer:
    return Answer(200, headers={"content-type": "application/json"}, stream=Drip(parts))


def of_kind(kind: str) -> Told:
    return lambda body: Answer(200, headers={"content-type": kind}, json=body)


def zipped(body: Claims) -> Answer:
    headers = {"content-type": "application/json", "content-encoding": "gzip"}
    return Answer(200, headers=headers, stream=Drip(iter([gzip.compress(b" " * 10**7)])))


def broken(body: Claims) -> Answer:
    raise httpx2.ConnectError("the line is dead")


def text(body: str) -> Told:
    headers = {"content-type": "application/json"}
    return lambda _: Answer(200, headers=headers, content=body)


ANSWERS: dict[str, Told] = {
    "a page": of_kind("text/html"),
    "no kind at all": of_kind(""),
    "without end": lambda body: dripped(without_end(b" " * 65_536)),
    "in drips": lambda body: dripped(without_end(b" ", 0.02)),
    "packed": zipped,
    "an error": lambda body: as_json({"error": "server_error"}, 500),
    "an error that says all is well": lambda body: as_json(body | {"error": "invalid_grant"}),
    "another address": lambda body: Answer(302, headers={"location": "https://evil.test/"}),
    "a dead line": broken,
    "no JSON": text("{"),
    "a list": text("[]"),
    "nothing": text(""),
    "another kind of token": lambda body: as_json(body | {"token_type": "mac"}),
    "no access token": lambda body: as_json({"id_token": body["id_token"]}),
    "an access token that is a list": lambda body: as_json(body | {"access_token": [1]}),
    "only an access token": lambda body: as_json({"access_token": "a", "token_type": "Bearer"}),
}
KEYS: dict[str, Callable[[], object]] = {
    "no keys": lambda: {},
    "keys that are a text": lambda: {"keys": "all of them"},
    "a shared secret among the keys": lambda: {"keys": [{"kty": "oct", "kid": "one", "k": "eA"}]},
    "a key for hiding, not for signing": lambda: {
        "keys": [KEY.as_dict(private=False) | {"use": "enc"}]
    },
    "a broken key": lambda: {"keys": [{"kty": "RSA", "kid": "one", "n": "x", "e": "AQAB"}]},
    "another's keys": lambda: {"keys": [OTHER_KEY.as_dict(private=False)]},
    "keys without end": lambda: dripped(without_end(b"[" * 65_536)),
}
DOCUMENTS: dict[str, dict[str, Any]] = {
    "of another issuer": {"issuer": "https://evil.test"},
    "without encryption": {"token_endpoint": "http://idp.polisen.test/token"},
    "into our own files": {"jwks_uri": "file:///etc/passwd"},
    "with a script for an address": {"authorization_endpoint": "javascript:alert(1)"},
    "without an address": {"jwks_uri": None},
}


@pytest.mark.parametrize("told", ANSWERS.values(), ids=list(ANSWERS))
def test_an_answer_that_cannot_be_relied_on_lets_nobody_in(
    client: TestClient, issuer: Issuer, engine: Engine, told: Told
) -> None:
    issuer.answer = told

    began = time.monotonic()
    answer = sign_in(client, issuer)

    assert answer.status_code == 403 and time.monotonic() - began < 5
    assert nobody_is_in(client, engine, answer)


@pytest.mark.parametrize("keys", KEYS.values(), ids=list(KEYS))
def test_keys_that_cannot_be_relied_on_let_nobody_in(
    client: TestClient, issuer: Issuer, engine: Engine, keys: Callable[[], object]
) -> None:
    issuer.keys = keys

    answer = sign_in(client, issuer)

    assert answer.status_code == 403
    assert nobody_is_in(client, engine, answer)


@pytest.mark.parametrize("said", DOCUMENTS.values(), ids=list(DOCUMENTS))
def test_nobody_is_sent_to_a_provider_that_is_not_itself(
    client: TestClient, issuer: Issuer, said: dict[str, Any]
) -> None:
    issuer.discover = lambda document: document | said

    answer = client.post("/inloggning/polisen")

    assert answer.status_code == 503
    assert "Inloggningstjänsten svarar inte." in answer.text
    assert "http-equiv" not in answer.text


def test_whoever_sends_tokens_cannot_make_us_ask_a_silent_provider_again_and_again(
    client: TestClient, issuer: Issuer
) -> None:
    issuer.keys = lambda: Answer(500, json={})
    for _ in range(3):
        sign_in(client, issuer)
    assert issuer.asked.count("/keys") == 1

    client.app.state.clock = later(client, 60)  # type: ignore[attr-defined]
    issuer.keys = Issuer.keys

    assert sign_in(client, issuer).status_code == 303
    assert issuer.asked.count("/keys") == 2


def test_a_new_key_is_asked_for_once_and_then_known(client: TestClient, issuer: Issuer) -> None:
    sign_in(client, issuer)
    client.app.state.clock = later(client, 60)  # type: ignore[attr-defined]
    issuer.keys = lambda: {"keys": [OTHER_KEY.as_dict(private=False) | {"kid": "two"}]}
    issuer.sign = lambda claims: signed(claims, OTHER_KEY, kid="two")

    for _ in range(2):
        assert sign_in(client, issuer).status_code == 303
    assert issuer.asked.count("/keys") == 2


def test_unknown_keys_do_not_make_us_ask_over_and_over(client: TestClient, issuer: Issuer) -> None:
    issuer.sign = lambda claims: signed(claims, OTHER_KEY, kid="two")

    for _ in range(3):
        assert sign_in(client, issuer).status_code == 403

    assert issuer.asked.count("/keys") == 1


def test_the_code_is_not_redeemed_again_after_a_failure(client: TestClient, issuer: Issuer) -> None:
    issuer.answer = ANSWERS["an error"]
    back = issuer.authorise(leave(client))

    assert [come_back(client, back).status_code for _ in range(2)] == [403, 403]
    assert issuer.asked.count("/token") == 1


def later(client: TestClient, seconds: int) -> Callable[[], Any]:
    """The site's clock, moved."""
    at = client.app.state.clock()  # type: ignore[attr-defined]
    return lambda: at.fromtimestamp(at.timestamp() + seconds, at.tzinfo)
