"""What people read is extracted, and every language that is shipped has all of it."""

import re
from html.parser import HTMLParser

import pytest
from babel.messages.catalog import Message
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import Engine

from app.demo import service as demo
from app.kit.database import writing
from app.kit.i18n import LANGUAGES, SOURCE
from scripts.messages import SHIPPED, extracted, faults, gaps, stale
from tests.addresses import DEMONSTRATED
from tests.factories import NOON

Words = str | tuple[str, ...]

# Words that every Swedish sentence is full of, and no English one.
SWEDISH = re.compile(r"\b(och|inte|eller|från|är|som|till|för|av|det|den|ett|har)\b", re.IGNORECASE)
UNCLOSED = {"br", "img", "input", "link", "meta"}
READ_ALOUD = {"alt", "aria-label", "placeholder", "data-said", "data-other"}


class Reader(HTMLParser):
    """Reads a page as a screen reader does, keeping what it would say in the page's language."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, bool]] = []
        self.said: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        is_swedish = dict(attrs).get("lang", "") == SOURCE or self.is_elsewhere
        if not is_swedish:
            self.said += [value or "" for name, value in attrs if name in READ_ALOUD]
        if tag not in UNCLOSED:
            self.open.append((tag, is_swedish or tag in ("title", "style", "script")))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not self.is_elsewhere:
            self.said.append(data)

    @property
    def is_elsewhere(self) -> bool:
        """In Swedish that is marked as such, or in what is not read."""
        return bool(self.open) and self.open[-1][1]


def unmarked(page: str) -> list[str]:
    """The Swedish that would be read with an English voice."""
    reader = Reader()
    reader.feed(page)
    return [" ".join(each.split()) for each in reader.said if SWEDISH.search(each)]


def test_the_files_are_what_make_messages_would_write() -> None:
    assert stale() == []


def test_there_is_something_to_translate() -> None:
    assert len(extracted()) > 100


def test_every_language_but_the_source_is_shipped() -> None:
    assert set(SHIPPED) == set(LANGUAGES) - {SOURCE}


@pytest.mark.parametrize("code", SHIPPED)
def test_a_language_has_no_gaps(code: str) -> None:
    assert gaps(code) == []


@pytest.mark.parametrize(
    ("source", "translation", "fault"),
    [
        ("Hej", "", "not translated"),
        ("Hej %(name)s", "Hello", "other placeholders"),
        ("Högst {le}", "At most {ge}", "other placeholders"),
        (("Ett", "%(n)s"), ("One",), "1 forms instead of 2"),
        (("Ett", "%(n)s"), ("One", "Many"), "other placeholders"),
    ],
)
def test_a_faulty_translation_is_found(source: Words, translation: Words, fault: str) -> None:
    assert faults(Message(source, translation), 2) == [fault]


@pytest.mark.parametrize(
    ("source", "translation"),
    [("Hej %(name)s", "Hello %(name)s"), (("Ett", "%(n)s"), ("One", "%(n)s"))],
)
def test_a_sound_translation_passes(source: Words, translation: Words) -> None:
    assert faults(Message(source, translation), 2) == []


def test_a_guess_is_not_a_translation() -> None:
    assert faults(Message("Hej", "Hello", flags=["fuzzy"]), 2) == ["only a guess"]


@pytest.mark.parametrize("kind", ["sqlite"])
def test_no_english_page_has_swedish_that_is_not_marked(
    app: FastAPI, client: TestClient, engine: Engine
) -> None:
    with writing(engine) as session:
        demo.load(session, at=NOON)
    app.state.is_demonstration = True

    pages = {path: client.get(f"/en{path}") for path in DEMONSTRATED}

    assert {path for path, page in pages.items() if page.status_code != 200} == {"/finns-inte"}
    assert {path: unmarked(page.text) for path, page in pages.items()} == {
        p: [] for p in DEMONSTRATED
    }
    # What gettext answers to nothing is the catalogue's own heading.
    assert not [path for path, page in pages.items() if "Project-Id" in page.text]


@pytest.mark.parametrize(
    "page",
    [
        "<p>Polisen och kommunen</p>",
        '<p lang="sv">Polisen</p> och kommunen',
        '<p><input type="text">Polisen <b lang="sv">och</b> kommunen, eller</p>',
        '<svg aria-label="8 av 10"><path d="M0 0"/></svg>',
    ],
)
def test_swedish_that_is_not_marked_is_found(page: str) -> None:
    assert len(unmarked(page)) == 1


@pytest.mark.parametrize(
    "page",
    [
        "<p>8 of 10 by the end of June</p>",
        '<p lang="sv">Polisen <b>och</b> kommunen</p>',
        "<title>Trafikkontroller i byarna och stan</title>",
    ],
)
def test_swedish_that_is_marked_is_left_alone(page: str) -> None:
    assert unmarked(page) == []
