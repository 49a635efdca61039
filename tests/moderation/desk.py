"""A moderator's browser, and words with people in them."""

import re
from html import unescape
from typing import Any

from fastapi.testclient import TestClient
from httpx2 import Response
from sqlalchemy import Engine
from sqlmodel import select

from app.kit.database import reading, writing
from app.submissions.models import MaskedCopy
from tests.factories import a_submission

DESK = "/internt/inspel"
WORDS = "Anna Berg på Storgatan 5 ringde 070-174 06 35. Kiosken vid bron är mörk."
TICK = re.compile(r'value="(\w{16})" id="[\w-]+"( checked)?><span>\[([^]]+)\] ([^<]+)<')


def told(engine: Engine, **said: Any) -> str:
    """The address where staff find what somebody told."""
    with writing(engine) as session:
        return f"{DESK}/{a_submission(session, **{'body': WORDS} | said).id}"


def opened(client: TestClient, engine: Engine, **said: Any) -> str:
    """The same, once the words are opened."""
    address = told(engine, **said)
    assert client.post(f"{address}/lasning").status_code == 200
    return address


def ticks(page: str) -> dict[str, tuple[str, str]]:
    """What the page suggests: the words by what a tick sends, and the word instead of them."""
    return {key: (unescape(text), word) for key, _, word, text in TICK.findall(page)}


def ticked(page: str) -> set[str]:
    """The words that are ticked."""
    return {unescape(text) for _, checked, _, text in TICK.findall(page) if checked}


def keys(client: TestClient, address: str, *but: str) -> list[str]:
    """What all ticks send, but those of some words."""
    found = ticks(client.get(f"{address}/maskning").text)
    return [key for key, (text, _) in found.items() if text not in but]


def masked(client: TestClient, address: str, *but: str, **form: Any) -> Response:
    """The answer to pressing "Spara maskerad kopia" with all ticks but some."""
    sent = {"mask": keys(client, address, *but), "wish": "spara"} | form
    return client.post(f"{address}/maskning", data=sent)


def copies(engine: Engine) -> list[tuple[str, str]]:
    """The masked words and places that are kept."""
    with reading(engine) as session:
        return [(each.body, each.place) for each in session.exec(select(MaskedCopy))]
