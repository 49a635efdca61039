"""Signing in for real: Chromium, this site, and a certified OpenID provider beside it."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from sqlalchemy import Engine
from sqlmodel import select

from app.access.models import Identity
from app.identity.models import Login
from app.kit import clock
from app.kit.database import reading, writing
from app.main import create_app
from app.settings import Settings
from scripts.source import ROOT
from tests.access.issuer import STRONG
from tests.browser.served import free_port
from tests.conftest import on_a_port
from tests.factories import House, a_charter, a_promise

PROVIDER = ROOT / "tests" / "access" / "provider"
FILE = """
[polisen]
name = "Polisens inloggning"
issuer = "{issuer}"
client_id = "loften"
client_secret_file = "{secret}"
organisations = ["polisen-lund"]
acr = ["{acr}"]
"""


@dataclass(frozen=True)
class Places:
    """Where the site and the provider stand."""

    site: str
    issuer: str


@contextmanager
def provider(port: int, home: str) -> Iterator[None]:
    """The provider in its own process. Fails, and skips nothing, where it cannot be installed."""
    node = subprocess.check_output([ROOT / "scripts" / "provider.sh"], cwd=ROOT, text=True)
    command = [node.strip(), "provider.mjs", str(port), home, "polisen"]
    with subprocess.Popen(command, cwd=PROVIDER, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            assert "listening" in process.stdout.readline()
            yield
        finally:
            process.terminate()


@pytest.fixture
def places(settings: Settings, engine: Engine, house: House, tmp_path: Path) -> Iterator[Places]:
    """Both running, and Sam known to the provider of the police."""
    here, there = free_port(), free_port()
    at = Places(f"http://127.0.0.1:{here}", f"http://127.0.0.1:{there}")
    secret, file = tmp_path / "secret", tmp_path / "providers.toml"
    secret.write_text("the secret of the client")
    file.write_text(FILE.format(issuer=at.issuer, secret=secret, acr=STRONG))
    known = {"subject": "sam", "account_id": house.sam.account_id, "bound_at": clock.now()}
    with writing(engine) as session:
        session.add(Identity.model_validate({"issuer": at.issuer} | known))
        a_promise(session, a_charter(session, house), house)
    settings = settings.model_copy(update={"oidc_providers": file, "public_url": at.site})
    with provider(there, at.site), on_a_port(create_app(settings, engine), here):
        yield at


@pytest.fixture
def screen(browser: Browser, places: Places) -> Iterator[Page]:
    context = browser.new_context(base_url=places.site, locale="sv-SE")
    yield context.new_page()
    context.close()


def sign_in(page: Page, who: str) -> None:
    page.goto("/logga-in")
    page.get_by_role("button", name="Polisens inloggning").click()
    prove(page, who)


def prove(page: Page, who: str) -> None:
    page.get_by_label("Vem?").fill(who)
    page.get_by_role("button", name="Intyga").click()


def test_sam_comes_in_by_the_provider_and_a_stranger_does_not(
    screen: Page, browser: Browser, places: Places, engine: Engine
) -> None:
    sign_in(screen, "sam")
    expect(screen.get_by_role("heading", name="Hej Sam Berg")).to_be_visible()
    expect(screen).to_have_url(f"{places.site}/internt")

    with browser.new_context(base_url=places.site) as other:
        stranger = other.new_page()
        sign_in(stranger, "somebody-else")
        expect(stranger.get_by_text("Du är inte inbjuden hit")).to_be_visible()
        assert stranger.goto("/internt").status == 403  # type: ignore[union-attr]

    with reading(engine) as session:
        (login,) = session.exec(select(Login))
        assert (login.issuer, login.account.name) == (places.issuer, "Sam Berg")


def test_signing_asks_again_who_one_is_and_the_press_is_still_to_be_made(
    screen: Page, places: Places, engine: Engine
) -> None:
    sign_in(screen, "sam")
    expect(screen.get_by_role("heading", name="Hej Sam Berg")).to_be_visible()
    with writing(engine) as session:
        for login in session.exec(select(Login)):
            login.authenticated_at = clock.now() - timedelta(minutes=6)

    screen.goto("/internt/medborgarloften/1")
    screen.get_by_role("button", name="Skriv under").click()
    expect(screen.get_by_role("heading", name="Bekräfta att det är du")).to_be_visible()
    screen.get_by_role("button", name="Logga in igen").click()
    prove(screen, "sam")

    expect(screen).to_have_url(f"{places.site}/internt/medborgarloften/1")
    expect(screen.get_by_text("0 av 2 parter har skrivit under.")).to_be_visible()
    screen.get_by_role("button", name="Skriv under").click()
    expect(screen.get_by_text("1 av 2 parter har skrivit under.")).to_be_visible()


def test_a_provider_that_is_left_takes_the_login_with_it(screen: Page, places: Places) -> None:
    sign_in(screen, "sam")
    expect(screen.get_by_role("heading", name="Hej Sam Berg")).to_be_visible()

    screen.goto(f"{places.issuer}/session/end")
    screen.get_by_role("button", name="Yes, sign me out").click()

    screen.wait_for_timeout(500)
    assert screen.goto("/internt").status == 403  # type: ignore[union-attr]
