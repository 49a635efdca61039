"""Prints where Playwright keeps its own Chromium; fails if it has none."""

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright


def own_chromium() -> Path:
    """The path of Playwright's browser, whether it is there or not."""
    with sync_playwright() as playwright:
        return Path(playwright.chromium.executable_path)


if __name__ == "__main__":
    path = own_chromium()
    if not path.exists():
        sys.exit(1)
    print(path)
