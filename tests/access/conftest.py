"""Sam's police and Kim's kommun, each with a provider of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import Engine

from app.access.authority import Authority
from app.access.models import Identity
from app.kit.database import writing
from app.settings import Settings
from tests.access.issuer import STRONG, Issuer
from tests.conftest import at_noon, browser_of
from tests.factories import NOON, House

PROVIDERS = """
[polisen]
name = "Polisens inloggning"
issuer = "https://idp.polisen.test"
client_id = "loften"
client_secret_file = "{secret}"
organisations = ["polisen-lund", "polisen-ystad"]
acr = ["{strong}"]
seconds = 0.3

[kommunen]
name = "Lunds kommuns inloggning"
issuer = "https://idp.kommunen.test"
client_id = "loften"
organisations = ["lunds-kommun"]
amr = ["mfa"]
"""


@pytest.fixture
def settings(settings: Settings, tmp_path: Path) -> Settings:
    """Two providers, as an operator writes them down."""
    secret, file = tmp_path / "secret", tmp_path / "providers.toml"
    secret.write_text("the secret of the client\n")
    file.write_text(PROVIDERS.format(secret=secret, strong=STRONG))
    return settings.model_copy(update={"oidc_providers": file, "public_url": "https://testserver/"})


@pytest.fixture
def issuer() -> Issuer:
    """The provider of the police."""
    return Issuer()


@pytest.fixture
def kommun_issuer() -> Issuer:
    """The provider of the kommun, which says how people proved themselves, not how strongly."""
    return Issuer(
        url="https://idp.kommunen.test",
        subject="kim-at-the-kommun",
        change=lambda claims: claims | {"amr": ["pwd", "mfa"]},
    )


@pytest.fixture
def app(settings: Settings, engine: Engine, issuer: Issuer, kommun_issuer: Issuer) -> FastAPI:
    """The site, with both on the line."""
    app = at_noon(settings, engine)
    for slug, there in (("polisen", issuer), ("kommunen", kommun_issuer)):
        provider = app.state.authorities[slug].provider
        app.state.authorities[slug] = Authority(provider, there)
    return app


@pytest.fixture
def client(app: FastAPI, known: None) -> Iterator[TestClient]:
    with browser_of(app) as client:
        yield client


@pytest.fixture
def known(engine: Engine, house: House) -> None:
    """Sam and Kim are vouched for by their own providers, Ola by that of the police."""
    pairs = (
        ("https://idp.polisen.test", "sam-at-the-police", house.sam),
        ("https://idp.polisen.test", "ola-at-the-police", house.ola),
        ("https://idp.kommunen.test", "kim-at-the-kommun", house.kim),
    )
    with writing(engine) as session:
        for url, subject, actor in pairs:
            account_id = actor.account_id
            session.add(Identity(issuer=url, subject=subject, account_id=account_id, bound_at=NOON))
