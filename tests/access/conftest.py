"""Sam's police and Kim's kommun, each with a provider of its own."""

from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import Engine

from app.access.authority import Authority
from app.kit.database import writing
from app.settings import Settings
from tests.access.issuer import STRONG, Issuer
from tests.access.vouched import vouch
from tests.conftest import at_noon, browser_of
from tests.factories import House

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


def with_providers(settings: Settings, folder: Path) -> Settings:
    """Two providers, as an operator writes them down."""
    secret, file = folder / "secret", folder / "providers.toml"
    secret.write_text("the secret of the client\n")
    file.write_text(PROVIDERS.format(secret=secret, strong=STRONG))
    return settings.model_copy(update={"oidc_providers": file, "public_url": "https://testserver/"})


def plugged(app: FastAPI, issuer: Issuer, kommun_issuer: Issuer) -> FastAPI:
    """The site, with both on the line, and nothing known of either."""
    for slug, there in (("polisen", issuer), ("kommunen", kommun_issuer)):
        provider = app.state.authorities[slug].provider
        app.state.authorities[slug] = Authority(provider, there)
    return app


@pytest.fixture
def settings(settings: Settings, tmp_path: Path) -> Settings:
    return with_providers(settings, tmp_path)


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
    return plugged(at_noon(settings, engine), issuer, kommun_issuer)


@pytest.fixture
def client(app: FastAPI, known: None) -> TestClient:
    """A browser at a site whose watchers sleep: nothing here is live."""
    return browser_of(app)


@pytest.fixture
def known(engine: Engine, house: House) -> None:
    with writing(engine) as session:
        vouch(session, house)
