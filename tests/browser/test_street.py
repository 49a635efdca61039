"""Logging in the street: a few taps, and exactly once whatever the coverage does."""

import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, Page, ViewportSize, expect
from sqlalchemy import Engine
from sqlmodel import select

from app.activities.models import Activity
from app.identity import queries
from app.identity import service as identity
from app.identity.actor import COOKIE
from app.kit.database import reading, writing
from app.kit.tokens import secret
from tests.browser.hands import follow, press
from tests.browser.wire import Wire, wired
from tests.factories import NOON, Act

MINE = "/internt/logga"
PHONE = ViewportSize(width=390, height=844)
PUT_ASIDE = "JSON.parse(localStorage.logga ?? '[]').length"
KEPT = "caches.keys().then(all => all.map(each => each.split(':')[2]).sort())"


@pytest.fixture
def wire(site: str) -> Iterator[Wire]:
    """The coverage of the street."""
    with wired(site) as wire:
        yield wire


@pytest.fixture
def context(browser: Browser, wire: Wire) -> Iterator[BrowserContext]:
    context = browser.new_context(base_url=wire.address, viewport=PHONE, locale="sv-SE")
    yield context
    context.close()


@pytest.fixture
def phone(context: BrowserContext, wire: Wire, engine: Engine, publish: Act) -> Page:
    """Sam's phone, where the bookmark has been opened once."""
    publish({}, {"title": "Cykelkontroller"})
    signed_in(context, wire, engine, "sam")
    phone = context.new_page()
    phone.clock.set_fixed_time(NOON)
    opened(phone)
    return phone


def signed_in(context: BrowserContext, wire: Wire, engine: Engine, slug: str) -> None:
    """The cookie of somebody who has signed in, in place of the one before."""
    token = secret()
    with writing(engine) as session:
        account = queries.account(session, slug)
        assert account is not None
        identity.sign_in(session, account, token=token, at=NOON)
    context.add_cookies([{"name": COOKIE, "value": token, "url": wire.address}])


def opened(phone: Page) -> None:
    """The bookmark, and everything that is kept of it."""
    phone.goto(MINE)
    phone.evaluate("navigator.serviceWorker.ready.then(() => true)")


def until(phone: Page, holds: str, seconds: float = 5) -> None:
    """Playwright's own way of waiting is stopped by the content policy."""
    deadline = time.monotonic() + seconds
    while not phone.evaluate(holds):
        assert time.monotonic() < deadline, holds
        phone.wait_for_timeout(50)


def more(phone: Page, title: str = "Mopedkontroller") -> None:
    phone.get_by_role("button", name=f"+1 {title}").click()


def lose(phone: Page, wire: Wire) -> None:
    """No coverage, and the phone knows."""
    wire.cut()
    phone.context.set_offline(True)


def find(phone: Page, wire: Wire) -> None:
    wire.mend()
    phone.context.set_offline(False)


def waits(phone: Page, number: int) -> None:
    expect(phone.get_by_role("heading", name=f"Väntar på täckning: {number}")).to_be_visible()


def logged(phone: Page, done: int) -> None:
    """The page says so, with the number and a way back."""
    said = f"Loggat. {done} av minst 10 kontroller"
    card = phone.get_by_role("listitem").filter(has_text=said).first
    expect(card.get_by_role("button", name="Ångra").first).to_be_visible()
    until(phone, f"{PUT_ASIDE} === 0")


def entries(engine: Engine) -> list[tuple[int, str, str]]:
    """What the database has: who, the day and the place."""
    with reading(engine) as session:
        every = session.exec(select(Activity)).all()
        return [(each.logged_by_id, str(each.done_on), each.place) for each in every]


def test_from_bookmark_to_logged_is_one_tap_and_quick(phone: Page, engine: Engine) -> None:
    taps: list[str] = []
    phone.expose_function("tapped", lambda what: taps.append(what))
    phone.add_init_script("addEventListener('click', () => tapped('tap'), true)")
    began = time.monotonic()

    phone.goto(MINE)
    more(phone)
    logged(phone, 1)

    took = time.monotonic() - began
    print(f"taps={len(taps)} seconds={took:.2f}")
    assert len(taps) == 1 and took <= 15
    assert len(entries(engine)) == 1
    box = phone.get_by_role("button", name="+1 Mopedkontroller").bounding_box()
    assert box is not None and box["height"] >= 64


def test_with_place_and_note_it_is_three_taps_and_quick(phone: Page, engine: Engine) -> None:
    began = time.monotonic()

    phone.goto(MINE)
    phone.get_by_role("link", name="Mopedkontroller").first.click()
    phone.get_by_label("Var", exact=True).click()
    phone.keyboard.type("Torget")
    press(phone, "Logga", exact=True)
    logged(phone, 1)

    print(f"taps=3 seconds={time.monotonic() - began:.2f}")
    assert time.monotonic() - began <= 15
    assert entries(engine)[0][1:] == ("2026-11-24", "Torget")


def test_a_press_without_coverage_is_logged_once_when_it_is_back(
    phone: Page, wire: Wire, engine: Engine
) -> None:
    lose(phone, wire)
    phone.goto(MINE)
    expect(phone.get_by_text("Sidan hämtades 24 november 2026 klockan 12:00")).to_be_visible()
    more(phone)
    waits(phone, 1)
    more(phone, "Cykelkontroller")
    waits(phone, 2)
    phone.reload()
    waits(phone, 2)
    assert entries(engine) == []

    find(phone, wire)

    logged(phone, 1)
    expect(phone.locator(".count")).to_have_text(["1 av minst 10 kontroller"] * 2)
    expect(phone.get_by_text("Sidan hämtades")).to_be_hidden()
    assert len(entries(engine)) == 2


def test_an_answer_that_was_lost_is_asked_for_again_and_logged_once(
    phone: Page, engine: Engine
) -> None:
    def lose_it(route: object) -> None:
        route.fetch()  # type: ignore[attr-defined]
        route.abort()  # type: ignore[attr-defined]

    phone.route("**/aktiviteter", lose_it)
    more(phone)
    waits(phone, 1)
    assert len(entries(engine)) == 1

    phone.unroute("**/aktiviteter")
    phone.reload()

    logged(phone, 1)
    assert len(entries(engine)) == 1


@pytest.mark.parametrize("has_coverage", [True, False])
def test_two_presses_of_one_thumb_are_one(
    phone: Page, wire: Wire, engine: Engine, has_coverage: bool
) -> None:
    if not has_coverage:
        lose(phone, wire)
    phone.get_by_role("button", name="+1 Mopedkontroller").dblclick()
    if not has_coverage:
        waits(phone, 1)
        find(phone, wire)

    logged(phone, 1)

    phone.wait_for_timeout(300)
    assert len(entries(engine)) == 1


def test_a_whole_form_is_filled_and_sent_without_coverage(
    phone: Page, wire: Wire, engine: Engine
) -> None:
    until(phone, f"{KEPT}.then(all => all.length === 4)")
    lose(phone, wire)
    phone.goto(MINE)
    follow(phone, "Mopedkontroller")
    phone.get_by_label("Var", exact=True).fill("Torget")
    press(phone, "Logga", exact=True)
    waits(phone, 1)
    expect(phone.get_by_text("1, 2026-11-24, Torget")).to_be_visible()

    find(phone, wire)

    logged(phone, 1)
    assert [each[1:] for each in entries(engine)] == [("2026-11-24", "Torget")]


def test_several_promises_wait_as_one(phone: Page, wire: Wire, engine: Engine) -> None:
    phone.goto(f"{MINE}/flera")
    for title in ("Mopedkontroller", "Cykelkontroller"):
        phone.get_by_label(title).check()
    lose(phone, wire)
    press(phone, "Logga", exact=True)
    waits(phone, 1)
    expect(phone.get_by_text("Mopedkontroller, Cykelkontroller")).to_be_visible()

    find(phone, wire)

    logged(phone, 1)
    assert len(entries(engine)) == 2


def test_what_the_server_refuses_keeps_its_words_and_can_be_mended(
    phone: Page, wire: Wire, engine: Engine
) -> None:
    follow(phone, "Mopedkontroller")
    phone.get_by_label("När").fill("2026-11-25")
    phone.get_by_label("Var", exact=True).fill("Torget")
    lose(phone, wire)
    press(phone, "Logga", exact=True)
    find(phone, wire)
    expect(phone.get_by_text("Det som inte har hänt än loggas inte.")).to_be_visible()
    expect(phone.get_by_role("heading", name="Togs inte emot: 1")).to_be_visible()

    follow(phone, "Ändra")
    expect(phone.get_by_label("Var", exact=True)).to_have_value("Torget")
    phone.get_by_label("När").fill("2026-11-23")
    press(phone, "Logga", exact=True)

    logged(phone, 1)
    assert [each[1:] for each in entries(engine)] == [("2026-11-23", "Torget")]


def test_what_the_server_refuses_can_be_thrown_away(phone: Page, engine: Engine) -> None:
    with writing(engine) as session:
        account = queries.account(session, "sam")
        assert account is not None
        for role in account.roles:
            session.delete(role)
    more(phone)
    expect(phone.get_by_role("heading", name="Togs inte emot: 1")).to_be_visible()

    phone.get_by_role("button", name="Ta bort").click()

    expect(phone.get_by_role("heading", name="Togs inte emot: 1")).to_be_hidden()
    assert phone.evaluate(PUT_ASIDE) == 0 and entries(engine) == []


def test_what_is_wrong_in_a_form_is_said_where_it_stands(phone: Page) -> None:
    follow(phone, "Mopedkontroller")
    phone.get_by_label("När").fill("2026-11-25")
    phone.get_by_label("Var", exact=True).fill("Torget")
    phone.get_by_role("button", name="Logga", exact=True).click()

    expect(phone.locator("#errors")).to_be_focused()
    expect(phone.get_by_label("Var", exact=True)).to_have_value("Torget")
    assert phone.evaluate(PUT_ASIDE) == 0


def test_nothing_goes_in_another_persons_name(
    phone: Page, wire: Wire, engine: Engine, context: BrowserContext
) -> None:
    lose(phone, wire)
    more(phone)
    waits(phone, 1)
    signed_in(context, wire, engine, "kim")

    find(phone, wire)
    expect(phone.get_by_text("Det här loggade någon annan.")).to_be_visible()
    opened(phone)

    expect(phone.get_by_text("något som en annan person har loggat")).to_be_visible()
    expect(phone.locator("[data-street]").get_by_text("Mopedkontroller")).to_have_count(0)
    assert entries(engine) == []
    signed_in(context, wire, engine, "sam")
    phone.reload()
    logged(phone, 1)


def test_who_is_signed_out_is_told_and_logs_when_back(
    phone: Page, wire: Wire, engine: Engine, context: BrowserContext
) -> None:
    context.clear_cookies()
    more(phone)
    expect(phone.get_by_role("link", name="Logga in igen")).to_be_visible()
    assert entries(engine) == []

    signed_in(context, wire, engine, "sam")
    phone.reload()

    logged(phone, 1)
    assert len(entries(engine)) == 1


def test_signing_out_leaves_nothing_in_the_phone(phone: Page, engine: Engine) -> None:
    asked: list[str] = []

    def agree(dialog: Dialog) -> None:
        asked.append(dialog.message)
        dialog.accept()

    phone.route("**/aktiviteter", lambda route: route.abort())
    phone.on("dialog", agree)
    more(phone)
    waits(phone, 1)

    press(phone, "Logga ut")

    assert "1 som du har loggat väntar" in asked[0]
    assert phone.evaluate("localStorage.logga") == "[]"
    assert phone.evaluate("caches.keys()") == []
    assert entries(engine) == []


def test_the_worker_keeps_the_pages_for_logging_and_no_others(phone: Page) -> None:
    for path in ("/internt", "/internt/loften/1/rader", "/loften/lund-2026-1"):
        phone.goto(path)

    scopes = phone.evaluate(
        "navigator.serviceWorker.getRegistrations().then(r => r.map(each => each.scope))"
    )

    assert [each.split("/", 3)[3] for each in scopes] == ["internt/lo"]
    forms = ["/internt/loften/1/logga", "/internt/loften/2/logga"]
    assert phone.evaluate(KEPT) == sorted([MINE, f"{MINE}/flera", *forms])


def test_without_scripts_a_press_is_answered_with_the_number(
    browser: Browser, wire: Wire, engine: Engine, publish: Act
) -> None:
    publish({})
    context = browser.new_context(
        base_url=wire.address, viewport=PHONE, locale="sv-SE", java_script_enabled=False
    )
    signed_in(context, wire, engine, "sam")
    phone = context.new_page()
    phone.goto(MINE)

    press(phone, "+1 Mopedkontroller")

    expect(phone.get_by_text("Loggat. 1 av minst 10 kontroller")).to_be_visible()
    context.close()
