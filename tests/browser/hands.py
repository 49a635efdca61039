"""Hands that wait: a press or a link ends when the page it leads to has arrived."""

from playwright.sync_api import Locator, Page


def press(page: Page, name: str, *, exact: bool = False) -> None:
    """Press the button, and wait for the page that answers."""
    arrive(page, page.get_by_role("button", name=name, exact=exact))


def follow(page: Page, name: str) -> None:
    """Follow the first link of that name to its page."""
    arrive(page, page.get_by_role("link", name=name).first)


def arrive(page: Page, where: Locator) -> None:
    """Click there, and look at nothing before the next page is there."""
    with page.expect_navigation():
        where.click()
