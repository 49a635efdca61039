"""A text as words in a row, each with what is known of it and how it is written."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.masking.lexicon import GIVEN, KNOWN, PLACE, SURNAME, WORD
from app.masking.likeness import likeness

TOKEN = re.compile(r"[Ss]:ta?\b|[^\W\d_]+(?:['\-][^\W\d_]+)*|[/&]")
ENDS = re.compile(r"[.!?\n:;]|[^\w\s,.\-'\"()/&%+*]")
LOUD = 0.6
SAMPLE = 2000
SPELT, SHORT = 1.0, 5


@dataclass(slots=True)
class Token:
    """A word, where it stands, and what comes between it and the word before."""

    text: str
    lower: str
    start: int
    end: int
    known: int
    gap: str
    capital: bool
    first: bool
    genitive: bool

    @property
    def given(self) -> bool:
        return bool(self.known & GIVEN)

    @property
    def surname(self) -> bool:
        return bool(self.known & SURNAME)

    @property
    def word(self) -> bool:
        return bool(self.known & WORD)

    @property
    def place(self) -> bool:
        return bool(self.known & PLACE)

    @property
    def joined(self) -> bool:
        """Whether only a space parts it from the word before."""
        return self.gap in {" ", "  "}


def tokens(text: str) -> Sequence[Token]:
    """Every word of a text; capitals say nothing in a text that is written in capitals."""
    loud = _is_loud(text)
    made: list[Token] = []
    end = 0
    for found in TOKEN.finditer(text):
        made.append(_token(found, text[end : found.start()], loud, not made))
        end = found.end()
    return made


def _token(found: re.Match[str], gap: str, loud: bool, first: bool) -> Token:
    text = found[0]
    lower = text.lower()
    known, genitive = look_up(lower)
    if known == WORD and _is_double(text):
        known = 0
    capital = not loud and text[0].isupper() and not (len(text) > 1 and text.isupper())
    first = first or bool(gap != " " and ENDS.search(gap))
    return Token(text, lower, found.start(), found.end(), known, gap, capital, first, genitive)


def look_up(lower: str) -> tuple[int, bool]:
    """What is known of a word, and whether it is a name with an s of belonging."""
    known = KNOWN.get(lower, 0)
    if known & ~WORD or len(lower) < 4:
        return known, False
    if lower[-1] == "s":
        base = KNOWN.get(lower[:-1].rstrip("'"), 0)
        if base & ~WORD and not known:
            return base, True
    if not known and "-" in lower:
        return _hyphened(lower), False
    return known, False


def _hyphened(lower: str) -> int:
    """Anna-Karin is a name, knark-anders holds one, and a-traktor is a word."""
    parts = [KNOWN.get(part, 0) for part in lower.split("-")]
    if any(part & (GIVEN | SURNAME) and not part & WORD for part in parts):
        return GIVEN
    first, _, last = lower.partition("-")
    if not parts[0] and len(last) < SHORT and likeness(first) > SPELT:
        return 0
    return WORD if parts[-1] & WORD else 0


def _is_double(text: str) -> bool:
    """Ellinor-Sky: a capital in each part, and a first part that is no word."""
    first, _, second = text.partition("-")
    return second[:1].isupper() and text[0].isupper() and not KNOWN.get(first.lower(), 0)


def _is_loud(text: str) -> bool:
    head = text[:SAMPLE]
    upper = sum(map(str.isupper, head))
    return upper > LOUD * (upper + sum(map(str.islower, head)))
