"""Whether a promise holds in each of several places: "per kommun", "i varje stadsdel"."""

import re

from app.wording.patterns import either

Stretch = tuple[int, int]

EACH = r"(?:varje|respektive|vardera|samtliga|alla|båda|var och en av)"
# Domain rule 5: met when every place has its number.
SCOPE = re.compile(
    rf"\b(?:per|(?:i|på|vid|inom|för) {EACH}) (?:\w+ )?"
    rf"\w{{0,30}}?{either('places')}(?:er|ar|or|en|erna|arna|n)?\b"
)


def scope(text: str) -> Stretch | None:
    """Where it says so."""
    found = SCOPE.search(text)
    return found.span() if found else None
