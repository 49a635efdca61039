"""A provider tells us that somebody has left: believed when it is true, and only then."""

from collections.abc import Callable

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from tests.access.issuer import NOW, OTHER_KEY, Claims, Issuer, signed
from tests.access.walking import sign_in
from tests.conftest import browser_of

EVENT = "http://schemas.openid.net/event/backchannel-logout"
HONEST: Claims = {
    "iss": "https://idp.polisen.test",
    "aud": "loften",
    "iat": NOW,
    "exp": NOW + 120,
    "jti": "one",
    "sub": "sam-at-the-police",
    "sid": "session-1",
    "events": {EVENT: {}},
}


def without(*names: str) -> Claims:
    return {name: value for name, value in HONEST.items() if name not in names}


def tell(app: FastAPI, token: str, provider: str = "polisen") -> int:
    """Machine to machine: no cookie, and no browser's headers."""
    machine = TestClient(app, base_url="https://testserver")
    sent = {"logout_token": token}
    return machine.post(f"/inloggning/{provider}/utloggning", data=sent).status_code


@pytest.mark.parametrize("names", [(), ("sid",), ("sub",)], ids=["both", "person", "session"])
def test_whoever_has_left_there_is_out_here(
    app: FastAPI, client: TestClient, issuer: Issuer, names: tuple[str, ...]
) -> None:
    sign_in(client, issuer)

    assert tell(app, signed(without(*names))) == 200

    assert client.get("/internt").status_code == 403


def test_only_the_session_that_is_named_ends(
    app: FastAPI, client: TestClient, issuer: Issuer
) -> None:
    other = browser_of(app)
    sign_in(client, issuer)
    issuer.change = lambda claims: claims | {"sid": "session-2"}
    sign_in(other, issuer)

    tell(app, signed(HONEST))

    assert client.get("/internt").status_code == 403
    assert other.get("/internt").status_code == 200


LIES: dict[str, Callable[[], str]] = {
    "no event": lambda: signed(without("events")),
    "another event": lambda: signed(HONEST | {"events": {"evil": {}}}),
    "a nonce": lambda: signed(HONEST | {"nonce": "x"}),
    "nobody": lambda: signed(without("sub", "sid")),
    "no number": lambda: signed(without("jti")),
    "another issuer": lambda: signed(HONEST | {"iss": "https://idp.kommunen.test"}),
    "another audience": lambda: signed(HONEST | {"aud": "others"}),
    "old": lambda: signed(HONEST | {"iat": NOW - 3600, "exp": NOW - 3000}),
    "without end": lambda: signed(without("exp")),
    "another key": lambda: signed(HONEST, OTHER_KEY),
    "an ID token": lambda: signed(Issuer().claims("nonce")),
    "nothing": lambda: "",
    "too long": lambda: "x" * 20_000,
}


@pytest.mark.parametrize("lie", LIES.values(), ids=list(LIES))
def test_a_lie_ends_nothing(
    app: FastAPI, client: TestClient, issuer: Issuer, lie: Callable[[], str]
) -> None:
    sign_in(client, issuer)

    assert tell(app, lie()) == 400

    assert client.get("/internt").status_code == 200


def test_one_provider_ends_nothing_of_another(
    app: FastAPI, client: TestClient, issuer: Issuer
) -> None:
    sign_in(client, issuer)

    assert tell(app, signed(HONEST), "kommunen") == 400

    assert client.get("/internt").status_code == 200
