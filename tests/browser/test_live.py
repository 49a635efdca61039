"""The number moves by itself, and whoever reads is never disturbed by it (trust.md A6)."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.factories import Act

REF = "lund-2026-1"
PROMISE = f"/loften/{REF}"
PAUSE, GO_ON = "Pausa uppdateringar", "Fortsätt uppdatera"


@pytest.fixture
def promised(publish: Act) -> None:
    """Ten controls in Lund."""
    publish({})


@pytest.fixture
def reader(promised: None, phone: Page) -> Page:
    """A phone with a promise open, whose stream has begun."""
    return opened(phone)


def opened(page: Page, path: str = PROMISE) -> Page:
    with page.expect_response(lambda answer: answer.url.endswith("/strom")):
        page.goto(path)
    expect(page.get_by_role("button", name=PAUSE)).to_be_visible()
    return page


def number(page: Page) -> Locator:
    return page.locator("#counter")


def said(page: Page) -> Locator:
    return page.locator("[data-live-said]")


def test_the_number_moves_by_itself(reader: Page, log: Act) -> None:
    expect(number(reader)).to_contain_text("0 av minst 10")

    log(REF, "2026-11-20", count=3)

    expect(number(reader)).to_contain_text("3 av minst 10")


def test_paused_it_stands_still_and_then_shows_the_newest(reader: Page, log: Act) -> None:
    button = reader.get_by_role("button", name=PAUSE)
    button.focus()
    reader.keyboard.press("Enter")
    log(REF, "2026-11-20", count=3)
    reader.wait_for_timeout(1000)
    expect(number(reader)).to_contain_text("0 av minst 10")

    expect(reader.get_by_role("button", name=GO_ON)).to_be_focused()
    reader.keyboard.press("Space")

    expect(number(reader)).to_contain_text("3 av minst 10")


def test_the_pause_is_remembered_for_the_page(reader: Page, log: Act) -> None:
    reader.get_by_role("button", name=PAUSE).click()
    reader.reload()
    expect(reader.get_by_role("button", name=GO_ON)).to_be_visible()

    log(REF, "2026-11-20", count=3)
    reader.wait_for_timeout(1000)

    expect(number(reader)).to_contain_text("0 av minst 10")
    assert reader.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


def test_the_status_is_polite_and_empty_until_something_changes(reader: Page, log: Act) -> None:
    reader.wait_for_timeout(500)
    expect(said(reader)).to_be_empty()
    expect(said(reader)).to_have_role("status")
    expect(said(reader)).to_have_attribute("aria-live", "polite")
    expect(said(reader)).to_have_attribute("aria-atomic", "true")

    log(REF, "2026-11-20", count=10)

    expect(said(reader)).to_have_text("Uppfyllt 20 november 2026.")


def test_of_many_changes_one_sentence_is_said(promised: None, phone: Page, log: Act) -> None:
    phone.clock.install()
    reader = opened(phone)
    log(REF, "2026-11-20", count=10)
    expect(said(reader)).to_have_text("Uppfyllt 20 november 2026.")
    first = said(reader).inner_text()
    log(REF, "2026-11-19", count=10)
    expect(number(reader)).to_contain_text("20 av minst 10")
    expect(said(reader)).to_have_text(first)

    reader.clock.fast_forward(31_000)

    expect(said(reader)).to_contain_text("10 fler än lovat.")


def test_nothing_is_said_while_somebody_types(reader: Page, log: Act) -> None:
    reader.evaluate("document.querySelector('main').append(document.createElement('input'))")
    reader.locator("main > input").focus()
    log(REF, "2026-11-20", count=10)
    expect(number(reader)).to_contain_text("10")
    reader.wait_for_timeout(1500)
    expect(said(reader)).to_be_empty()

    reader.locator("main > input").blur()

    expect(said(reader)).to_have_text("Uppfyllt 20 november 2026.")


def test_of_an_area_it_is_said_which_promise_moved(promised: None, phone: Page, log: Act) -> None:
    reader = opened(phone, "/omraden/lund")

    log(REF, "2026-11-20", count=10)

    expect(said(reader)).to_have_text("Mopedkontroller: Uppfyllt 20 november 2026.")


def test_focus_stays_where_it_was(promised: None, phone: Page, log: Act) -> None:
    reader = opened(phone, "/omraden/lund")
    card = reader.get_by_role("link", name="Mopedkontroller")
    card.focus()

    log(REF, "2026-11-20", count=3)

    expect(reader.locator("#counters")).to_contain_text("3 av minst 10")
    expect(card).to_be_focused()


def test_without_scripts_the_number_is_right_on_reload(
    promised: None, old_phone: Page, log: Act
) -> None:
    old_phone.goto(PROMISE)
    expect(number(old_phone)).to_contain_text("0 av minst 10")
    expect(old_phone.get_by_role("button", name=PAUSE)).to_be_hidden()

    log(REF, "2026-11-20", count=3)
    old_phone.reload()

    expect(number(old_phone)).to_contain_text("3 av minst 10")
