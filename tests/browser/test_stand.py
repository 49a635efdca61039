"""A tablet at the square: it counts without a network, and sends each voice once."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from sqlalchemy import Engine
from sqlmodel import select

from app.identity import queries
from app.identity import service as identity
from app.identity.actor import COOKIE
from app.kit.clock import SWEDEN
from app.kit.database import reading, writing
from app.kit.tokens import secret
from app.submissions.models import Submission
from tests.browser.conftest import PHONE
from tests.browser.wire import Wire, wired
from tests.factories import NOON, House
from tests.submissions.telling import kept

TILE = "Belysning och mörka platser"


@pytest.fixture
def wire(site: str) -> Iterator[Wire]:
    """The network of the square."""
    with wired(site) as wire:
        yield wire


@pytest.fixture
def tablet(browser: Browser, wire: Wire, engine: Engine, house: House) -> Iterator[Page]:
    """Sam's tablet, with the stand open and kept for a time without network."""
    token = secret()
    with writing(engine) as session:
        account = queries.account(session, "sam")
        assert account is not None
        identity.sign_in(session, account, token=token, at=NOON)
    context = browser.new_context(base_url=wire.address, viewport=PHONE, locale="sv-SE")
    context.add_cookies([{"name": COOKIE, "value": token, "url": wire.address}])
    tablet = context.new_page()
    tablet.clock.set_fixed_time(NOON)
    tablet.goto("/internt/torget")
    tablet.evaluate("navigator.serviceWorker.ready.then(() => true)")
    yield tablet
    context.close()


def press(tablet: Page, words: str = "") -> None:
    tablet.get_by_label("En rad med invånarens egna ord").fill(words)
    tablet.get_by_role("button", name=TILE).click()


def test_what_is_counted_without_network_is_sent_once(
    tablet: Page, wire: Wire, engine: Engine
) -> None:
    wire.cut()
    tablet.context.set_offline(True)
    tablet.reload()
    press(tablet, "Mörkt vid stationen.")
    press(tablet)
    press(tablet)
    tablet.get_by_role("button", name="Ångra det senaste").click()
    expect(tablet.get_by_role("button", name=TILE)).to_have_text(f"{TILE} 2")
    expect(tablet.get_by_text("2 väntar på att skickas")).to_be_visible()
    tablet.reload()
    expect(tablet.get_by_text("2 väntar på att skickas")).to_be_visible()
    assert kept(engine) == []

    wire.mend()
    tablet.context.set_offline(False)

    expect(tablet.get_by_text("Allt är skickat")).to_be_visible()
    tablet.reload()
    expect(tablet.get_by_text("Allt är skickat")).to_be_visible()
    said = sorted(body for _, _, body, _ in kept(engine))
    assert said == ["", "Mörkt vid stationen."]
    with reading(engine) as session:
        every = session.exec(select(Submission)).all()
        days = {(each.received_on, each.channel) for each in every}
    assert days == {(NOON.astimezone(SWEDEN).date(), "torg")}


def test_only_that_page_is_kept(tablet: Page) -> None:
    names = tablet.evaluate(
        "caches.open('stand:/internt/torget').then(c => c.keys()).then(k => k.map(r => r.url))"
    )
    scopes = tablet.evaluate(
        "navigator.serviceWorker.getRegistrations().then(r => r.map(each => each.scope))"
    )

    pages = [each for each in names if "/static/" not in each]
    assert [each.split("/", 3)[3] for each in pages + scopes] == ["internt/torget"] * 2
    assert len(names) > 3


def test_a_queue_waits_for_who_must_sign_in_again(tablet: Page, engine: Engine) -> None:
    tablet.context.set_offline(True)
    press(tablet)
    tablet.context.clear_cookies()

    tablet.context.set_offline(False)

    expect(tablet.get_by_text("Logga in igen, så skickas det som väntar.")).to_be_visible()
    assert tablet.evaluate("JSON.parse(localStorage.torget).length") == 1
    assert kept(engine) == []


def test_what_cannot_be_kept_says_why_and_can_be_thrown_away(tablet: Page, engine: Engine) -> None:
    tablet.get_by_label("Dag").fill("2025-01-01")
    press(tablet, "Mörkt vid stationen.")
    tablet.clock.run_for(6_000)
    expect(tablet.get_by_text("Dagen ska vara i dag eller nyligen.")).to_be_visible()
    assert "Mörkt vid stationen." in tablet.evaluate("localStorage.torget")

    tablet.get_by_role("button", name="Kasta det som inte togs emot").click()

    expect(tablet.get_by_text("Allt är skickat")).to_be_visible()
    assert kept(engine) == []
