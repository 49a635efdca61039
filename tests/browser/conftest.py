"""A real Chromium, and phones that read the site with it."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

FOLDER = Path(__file__).parent
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PHONE = ViewportSize(width=360, height=740)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder can be left out by its mark."""
    for item in items:
        if FOLDER in item.path.parents:
            item.add_marker(pytest.mark.browser)


def chromium() -> str | None:
    """The browser that make found, or one on the path; None is the one that Playwright brings."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def phone(browser: Browser, site: str) -> Iterator[Page]:
    """A small phone that reads the site."""
    context = browser.new_context(base_url=site, viewport=PHONE, locale="sv-SE")
    yield context.new_page()
    context.close()


@pytest.fixture
def old_phone(browser: Browser, site: str) -> Iterator[Page]:
    """The same, with scripts off."""
    context = browser.new_context(
        base_url=site, viewport=PHONE, locale="sv-SE", java_script_enabled=False
    )
    yield context.new_page()
    context.close()
