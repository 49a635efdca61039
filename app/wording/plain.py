"""A text as the rules read it: lower case, one kind of dash and space, and the way back."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

DASHES = "‐‑‒–—−"


@dataclass(frozen=True, slots=True)
class Plain:
    """`text` is what to search; its character i was written at starts[i]:ends[i]."""

    text: str
    written: str
    starts: Sequence[int]
    ends: Sequence[int]

    def is_capital(self, at: int) -> bool:
        """Whether that character was written as a capital."""
        return self.written[self.starts[at]].isupper()

    def written_at(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of `text` stands in what was written."""
        return self.starts[start], self.ends[end - 1]

    def words(self, start: int, end: int) -> str:
        """A stretch of `text` as it was written."""
        first, last = self.written_at(start, end)
        return self.written[first:last]


def plain(written: str) -> Plain:
    """Composed letters in lower case; what cannot be seen is left out."""
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for at, char in enumerate(written):
        if letters and unicodedata.combining(char):
            letters[-1] = _composed(letters[-1], char)
            ends[-1] = at + 1
        elif letter := _plain(char):
            letters.append(letter)
            starts.append(at)
            ends.append(at + 1)
    return Plain("".join(letters), written, starts, ends)


def _composed(base: str, mark: str) -> str:
    both = unicodedata.normalize("NFC", base + mark)
    return both if len(both) == 1 else base


@lru_cache(4096)
def _plain(char: str) -> str:
    """One character for one, or none for a soft hyphen and its like."""
    if char in DASHES:
        return "-"
    if char.isspace():
        return "\n" if char in "\n\r" else " "
    if unicodedata.category(char) in {"Cf", "Mn"}:
        return ""
    low = char.lower()
    return low if len(low) == 1 else char
