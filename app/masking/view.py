"""A text as the detectors read it: plain digits, dashes and spaces, and the way back."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from app.masking.kinds import Kind
from app.masking.spans import Span

# Selectors and the frame that make a digit an emoji.
FRAMES = "\ufe0e\ufe0f\u20e3"


@dataclass(frozen=True, slots=True)
class View:
    """`plain` is what to search; its character i was made of text[starts[i]:ends[i]]."""

    plain: str
    starts: Sequence[int]
    ends: Sequence[int]

    def span(self, start: int, end: int, kind: Kind) -> Span:
        """A stretch of `plain` as it stands in the text that was given."""
        return Span(self.starts[start], self.ends[end - 1], kind)


def view(text: str) -> View:
    """Full-width digits, odd dashes and spaces made plain; invisible characters left out."""
    if text.isascii():
        return _same_length(text)
    odd = {char for char in set(text) if not char.isascii()}
    if any(_is_mark(char) for char in odd):
        return _shorter(text)
    return _same_length(text.translate({ord(char): _plain(char) for char in odd}))


def _same_length(plain: str) -> View:
    return View(plain, range(len(plain)), range(1, len(plain) + 1))


def _shorter(text: str) -> View:
    plain: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for at, char in enumerate(text):
        if not _is_mark(char):
            plain.append(_plain(char))
            starts.append(at)
            ends.append(at + 1)
        elif plain and unicodedata.combining(char):
            plain[-1] = _composed(plain[-1], char)
            ends[-1] = at + 1
    return View("".join(plain), starts, ends)


def _composed(base: str, mark: str) -> str:
    both = unicodedata.normalize("NFC", base + mark)
    return both if len(both) == 1 else base


@lru_cache(4096)
def _is_mark(char: str) -> bool:
    return char in FRAMES or unicodedata.category(char) in {"Cf", "Mn"}


@lru_cache(4096)
def _plain(char: str) -> str:
    if char.isdecimal():
        return str(unicodedata.decimal(char))
    if unicodedata.category(char) == "Pd" or char == "\u2212":
        return "-"
    if char in "\u2018\u2019":
        return "'"
    folded = unicodedata.normalize("NFKC", char)
    return folded if len(folded) == 1 else char
