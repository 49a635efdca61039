"""A browser that goes to a provider and comes back."""

import re
from html import unescape

from fastapi.testclient import TestClient
from httpx2 import Response
from sqlalchemy import Engine
from sqlmodel import select

from app.identity.models import Login
from app.kit.database import reading
from tests.access.issuer import Issuer

COOKIE = "__Host-handlaggare"


def leave(client: TestClient, provider: str = "polisen") -> str:
    """Press the button of a provider; the address that the page leads to."""
    return led_to(client.post(f"/inloggning/{provider}"))


def led_to(page: Response) -> str:
    found = re.search(r'http-equiv="refresh" content="0; url=([^"]*)"', page.text)
    assert found, page.text
    return unescape(found[1])


def come_back(client: TestClient, query: object, provider: str = "polisen") -> Response:
    """What the provider sends the browser to; it comes from another site."""
    return client.get(
        f"/inloggning/{provider}/svar",
        params=query,  # type: ignore[arg-type]
        headers={"sec-fetch-site": "cross-site"},
        follow_redirects=False,
    )


def sign_in(client: TestClient, issuer: Issuer, provider: str = "polisen") -> Response:
    """There and back."""
    return come_back(client, issuer.authorise(leave(client, provider)), provider)


def logins(engine: Engine) -> list[Login]:
    with reading(engine) as session:
        return list(session.exec(select(Login)))


def nobody_is_in(client: TestClient, engine: Engine, answer: Response) -> bool:
    """No login, no cookie, and the desk stays shut."""
    is_shut = client.get("/internt").status_code == 403
    return (
        not logins(engine) and f"{COOKIE}=" not in answer.headers.get("set-cookie", "") and is_shut
    )
