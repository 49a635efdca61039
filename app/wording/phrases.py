"""Lists of words and phrases, found in a sentence in one pass."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from app.kit.reference import rows

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True)
class Phrases:
    """Phrases, and what is said of each; the longest that begins at a place is taken."""

    said: Mapping[str, str]
    pattern: re.Pattern[str]

    def find(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Where each stands, and what is said of it."""
        for found in self.pattern.finditer(text):
            yield found.start(), found.end(), self.said[found[0]]


def read(name: str) -> Phrases:
    """A file of two columns: the phrase in lower case, and what is said of it."""
    said = {phrase: about for phrase, about in (row.values() for row in rows(DATA / name))}
    longest = sorted(said, key=len, reverse=True)
    return Phrases(said, re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest)) + r")(?!\w)"))
