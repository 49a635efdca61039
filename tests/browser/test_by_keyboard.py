"""Everything can be done with keys alone, and one always sees where one is."""

from collections.abc import Iterator
from contextlib import nullcontext

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.hands import press
from tests.browser.served import demonstration, served
from tests.databases import Databases

FOCUSED = """() => {
  const style = getComputedStyle(document.activeElement);
  const box = document.activeElement.getBoundingClientRect();
  return {
    name: document.activeElement.innerText || document.activeElement.value || "",
    ring: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
    isSeen: box.top >= 0 && box.bottom <= innerHeight + 1,
  };
}"""


@pytest.fixture
def page(browser: Browser, databases: Databases) -> Iterator[Page]:
    """A small window on a demonstration."""
    with databases.copy("sqlite") as url:
        demonstration(url)
        with served(url, "sqlite") as address:
            context = browser.new_context(base_url=address, reduced_motion="reduce")
            yield context.new_page()
            context.close()


def test_a_resident_speaks_with_keys_alone(page: Page) -> None:
    page.goto("/omraden/lund")

    tab_to(page, "Säg vad som känns otryggt")
    tab_to_box(page, "Narkotika")
    tab_to(page, "Fortsätt")
    type_into(page, "Plats", "Gångtunneln")
    tab_to(page, "Fortsätt")
    type_into(page, "Vad händer", "Det säljs knark på kvällarna.")
    tab_to(page, "Fortsätt")
    tab_to(page, "Hoppa över")
    tab_to(page, "Skicka", leaves=False)

    expect(page.get_by_role("heading", name="Tack. Din röst är sparad.")).to_be_visible()


def test_a_control_is_logged_with_keys_alone(page: Page) -> None:
    page.goto("/logga-in")

    tab_to(page, "Sam Berg")
    page.goto("/internt/logga")
    tab_to(page, "Riktade kontroller mot beteendebrott på cykel")
    type_into(page, "Var", "Clemenstorget")
    tab_to(page, "Logga", tag="BUTTON")
    page.goto("/omraden/lund")

    expect(page.get_by_text("av minst 10 kontroller").locator("..")).to_contain_text("9")


def test_an_error_takes_the_reader_to_the_field(page: Page) -> None:
    page.goto("/tyck-till/lund")
    press(page, "Fortsätt")

    tab_to(page, "Välj minst ett ämne")
    page.keyboard.press("Space")

    expect(page.get_by_role("checkbox").first).to_be_checked()


def test_the_first_key_skips_to_the_content(page: Page) -> None:
    page.goto("/omraden/lund")

    page.keyboard.press("Tab")

    assert page.evaluate(FOCUSED)["name"] == "Hoppa till innehållet"


def tab_to(page: Page, name: str, tag: str = "", leaves: bool = True) -> None:
    """Press Tab until that name has the focus, seeing it all the way, and then Enter."""
    for _ in range(80):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        assert focused["ring"] >= 2, f"no ring round {focused['name']}"
        is_right = not tag or page.evaluate("document.activeElement.tagName") == tag
        if focused["name"].startswith(name) and is_right:
            assert focused["isSeen"], f"{name} is out of sight"
            with page.expect_navigation() if leaves else nullcontext():
                page.keyboard.press("Enter")
            return
    raise AssertionError(f"Tab never came to {name}")


def tab_to_box(page: Page, label: str) -> None:
    box = page.get_by_label(label)
    _tab_until(page, box.evaluate("box => box.id"))
    page.keyboard.press("Space")
    expect(box).to_be_checked()


def type_into(page: Page, label: str, words: str) -> None:
    field = page.get_by_label(label).first
    _tab_until(page, field.evaluate("field => field.id"))
    page.keyboard.type(words)


def _tab_until(page: Page, identity: str) -> None:
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == identity:
            return
    raise AssertionError(f"Tab never came to #{identity}")
