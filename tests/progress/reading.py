"""A page as it is read: its words, and the language that each is said to be in."""

import re
from collections.abc import Callable
from html.parser import HTMLParser

See = Callable[[str], str]

ALONE = {"meta", "link", "br", "input", "path", "rect", "line"}
INLINE = {"a", "b", "span", "strong", "time", "text"}


class Reader(HTMLParser):
    """Reads what stands in <main>, passage by passage, each with its language."""

    def __init__(self) -> None:
        super().__init__()
        self.languages: list[str] = []
        self.passages: list[tuple[str, str]] = []
        self.is_inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.is_inside = self.is_inside or tag == "main"
        self.handle_data("" if tag in INLINE else " ")
        if tag not in ALONE:
            above = self.languages[-1] if self.languages else ""
            self.languages.append(dict(attrs).get("lang") or above)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A drawing's own lines hold no words."""

    def handle_endtag(self, tag: str) -> None:
        self.is_inside = self.is_inside and tag != "main"
        self.handle_data("" if tag in INLINE else " ")
        self.languages.pop()

    def handle_data(self, data: str) -> None:
        if self.is_inside:
            self.passages.append((self.languages[-1], data))


def read(page: str) -> list[tuple[str, str]]:
    """The passages of a page."""
    reader = Reader()
    reader.feed(page)
    assert reader.languages == [], "every element that is opened is closed"
    return reader.passages


def words(page: str, language: str = "") -> str:
    """What a person reads on the page, or as much of it as is in that language."""
    said = (text for code, text in read(page) if language in ("", code) or not text.strip())
    return " ".join(re.split(r"[ \n]+", "".join(said).strip()))
