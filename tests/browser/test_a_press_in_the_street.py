"""A kommunpolis with one thumb: from the bookmark to logged, and taken back, on a phone."""

import re
import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from tests.browser.hands import press
from tests.browser.served import demonstration, served
from tests.databases import Databases

THUMB = ViewportSize(width=390, height=844)
BIKES = "Riktade kontroller mot beteendebrott på cykel"


@pytest.fixture(scope="module")
def address(databases: Databases) -> Iterator[str]:
    with databases.copy("sqlite") as url:
        demonstration(url)
        with served(url, "sqlite") as address:
            yield address


@pytest.fixture(params=[True, False], ids=["scripts", "no-scripts"])
def sam(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    """Sam's phone, signed in, with scripts and without."""
    context = browser.new_context(
        base_url=address, viewport=THUMB, has_touch=True, java_script_enabled=request.param
    )
    page = context.new_page()
    page.goto("/logga-in")
    press(page, "Sam Berg")
    yield page
    context.close()


def number(page: Page) -> Locator:
    return page.locator("li.card", has_text=BIKES).locator(".count b")


def test_a_control_is_logged_in_one_press_and_taken_back_in_another(sam: Page) -> None:
    begun = time.monotonic()
    sam.goto("/internt/logga")
    before = int(number(sam).inner_text())

    sam.get_by_role("button", name=f"+1 {BIKES}").click()

    expect(number(sam)).to_have_text(str(before + 1))
    assert time.monotonic() - begun < 15
    sam.get_by_role("button", name=f"Ångra {BIKES}").click()
    expect(number(sam)).to_have_text(str(before))
    expect(sam.get_by_text(re.compile("^Ångra"))).to_have_count(0)


def test_the_button_is_big_and_reached_without_scrolling_sideways(sam: Page) -> None:
    sam.goto("/internt/logga")

    box = sam.get_by_role("button", name=f"+1 {BIKES}").bounding_box()

    assert box is not None and box["height"] >= 44 and box["width"] >= 200
    assert sam.evaluate("document.documentElement.scrollWidth") <= THUMB["width"]
