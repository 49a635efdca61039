"""What sort of promise a sentence makes."""

import re

from app.wording.patterns import either
from app.wording.vocabulary import Kind

# What makes something that is there afterwards.
MADE = re.compile(rf"\b{either('made')}(?!\w)")
SINGULAR = r"\w+(?:ig|sam|ad|isk|ild|al|am|t) "
ONCE = re.compile(
    rf"^(?:{SINGULAR})?\w*(?:aktivitet|insats|kampanj|temadag|utbildning|föreläsning)\b"
    rf"|\b(?:genomför|håll|anordna|arrangera)\w* (?:en |ett )?(?:{SINGULAR})?"
    rf"\w+{either('gatherings')}\b"
)
MORE = r"\b(?:minsk\w*|färre|halver\w*|sjunk\w*|sänk\w*|öka[drst]?\w*|utök\w*|fler|högre|lägre)\b"
LIMIT = r"\binom \S+ (?:minuter|timmar|dagar|dygn|arbetsdagar|vardagar)\b"
MEASURED = re.compile(
    rf"{MORE}[^.]{{0,60}}\b{either('outcomes')}\b|\bandel(?:en)?\b|\b\d+ ?(?:%|procent)|{LIMIT}"
)
CAUGHT = re.compile(
    r"\b(?:upptäck|uppdaga|lagför|klara|utreda|beslagta)\w* (?:\S+ ){1,3}\w*(?:brott|beslag)\b"
)
# What it is meant to lead to, and what is only worked for.
PURPOSE = re.compile(r"\b(?:för att|i syfte att|så att)\b")
STRIVES = re.compile(r"\b(?:arbeta\w*|verka\w*)\b")


def kind(text: str, *, is_countable: bool, comes_again: bool) -> Kind:
    """Count and recurring are what is done; an indicator is what comes of it."""
    if comes_again:
        return Kind.RECURRING
    if is_countable:
        return Kind.INDICATOR if CAUGHT.search(text) else Kind.COUNT
    says = PURPOSE.split(text, maxsplit=1)[0]
    if MEASURED.search(says) and not STRIVES.search(says):
        return Kind.INDICATOR
    return Kind.MILESTONE if MADE.search(says) or ONCE.search(says) else Kind.QUALITATIVE
