"""A resident's browser: what it would send, and what it carries from page to page."""

import re
from html import unescape
from typing import Any

from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import select

from app.kit.database import reading
from app.submissions.forms import Step
from app.submissions.models import Submission

TELL = "/tyck-till/lund"
PLACE = "Klosterängshöjden"
WORDS = "Mopeder kör fort på gångvägen vid skolan, och lamporna är trasiga."
HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)">')
CODE = re.compile(r'class="receipt__code"[^>]*>([^<]+)<')

Sent = dict[str, Any]


def answers(start: Step, goal: Step, **other: Any) -> Sent:
    """Everything answered, on the way from one page to another, or what is said instead."""
    said = {"themes": ["lighting", "traffic_nuisance"], "place": PLACE, "body": WORDS}
    return said | {"at": start.value, "to": goal.value} | other


def kept(engine: Engine) -> list[tuple[str, str, str, set[str]]]:
    """All that is stored of what anyone said."""
    with reading(engine) as session:
        return [each.said for each in session.exec(select(Submission))]


def carried(page: str) -> Sent:
    """The hidden fields of a page's first form; its last may skip the question."""
    found: Sent = {}
    for name, value in HIDDEN.findall(page.partition("</form>")[0]):
        found.setdefault(name, []).append(unescape(value))
    return found


def reviewed(client: TestClient, **other: Any) -> Sent:
    """What the button "Skicka" on the review page would send."""
    page = client.post(TELL, data=answers(Step.WORDS, Step.REVIEW, **other))
    assert page.status_code == 200, page.text
    return carried(page.text) | {"to": Step.SENT.value}


def code_in(page: str) -> str:
    """The receipt code that a page shows."""
    found = CODE.search(page)
    assert found is not None, page
    return found[1]


def tell(client: TestClient, **other: Any) -> str:
    """Somebody tells the area of Lund something, and keeps the code."""
    return code_in(client.post(TELL, data=reviewed(client, **other)).text)
