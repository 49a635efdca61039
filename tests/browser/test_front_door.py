"""The front door, on a phone: it opens with scripts and without, and nothing spills over."""

from playwright.sync_api import Page, expect


def test_the_front_page_is_read_without_scripts(old_phone: Page) -> None:
    old_phone.goto("/")

    expect(old_phone.get_by_role("main")).to_be_visible()
    expect(old_phone.get_by_role("heading", level=1)).to_be_visible()


def test_the_front_page_breaks_no_policy(phone: Page) -> None:
    said: list[str] = []
    phone.on("console", lambda message: said.append(message.text))
    phone.goto("/", wait_until="networkidle")

    assert said == []


def test_the_front_page_fits_a_narrow_phone(phone: Page) -> None:
    phone.goto("/")

    assert phone.evaluate("document.documentElement.scrollWidth") <= 360
