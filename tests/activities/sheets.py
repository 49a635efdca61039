"""Sheets for the tests of reading them in, and the presses of whoever does."""

import re

from fastapi.testclient import TestClient
from httpx2 import Response

PAGE = "/internt/logga/inlasning"
LOOK = f"{PAGE}/granskning"
SEEN = re.compile(r'name="seen" value="([0-9a-f]{64})"')
HEAD = "lofte,dag,antal,plats"


def of_lund(*rows: str, head: str = HEAD) -> str:
    """A sheet of the first promise of Lund."""
    return "\n".join([head, *(f"lund-2026-1,{row}" for row in rows)])


def look(client: TestClient, text: str) -> Response:
    """Paste it."""
    return client.post(LOOK, data={"text": text})


def choose(client: TestClient, held: bytes) -> Response:
    """Choose it as a file."""
    return client.post(LOOK, files={"file": ("rader.csv", held)}, data={"text": ""})


def press(client: TestClient, text: str) -> Response:
    """Look at it, and press what is offered, if it is."""
    found = SEEN.search(look(client, text).text)
    seen = found.group(1) if found else ""
    return client.post(PAGE, data={"text": text, "seen": seen}, follow_redirects=False)


def passed(page: str) -> int:
    """How many rows are passed over."""
    return page.count("Hoppas över:")
