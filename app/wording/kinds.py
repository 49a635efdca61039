"""What sort of promise a sentence makes."""

import re

from app.wording.vocabulary import Kind

# What makes something that then is there.
MADE = re.compile(
    r"\b(?:upprätta\w*|etablera\w*|start\w*|inrätta\w*|inför(?:a|s|t)?|bilda\w*|ta(?:r|s)? fram|tagits fram|utveckla en|install\w+|anlägg\w+"
    r"|bygg(?:a|er|s)(?! bort)|inventera\w*|kartlägg\w*|utse\w*|tillsätt\w*|anställ\w*|utred\w*|skapa (?:en|ett) (?!\w+are\b)|planera och genomföra|implementera\w*|sätt(?:a|er) upp|öppna\w*"
    r"|påbörja\w*|lansera\w*|rekrytera\w*|montera\w*|ser? över|följa upp|undersöka|gör(?:a)? en översyn)\b"
)
ONCE = re.compile(r"\b(?:genomför\w*|håll\w*|anordna\w*|arrangera\w*)(?: (?:en|ett))?(?: \w+(?:am|ig|ad|isk|al|t))? \w+(?:dialog|dag|mätning|undersökning|vandring|utbildning|kampanj|enkät|inventering|kartläggning)\b")
MEASURED = re.compile(
    r"\b(?:minsk\w*|färre|halver\w*|sjunk\w*|sänk\w*|öka[drst]?\w*|utök\w*|fler|högre|lägre|nedgång\w*)\b[^.]{0,60}"
    r"(?:\bantal(?:et)?\b|\bandel(?:en)?\b|brott(?:en|et|slighet)?\b|\w*inbrott\w*|\w*stöld\w*|olyck\w+|anmäl\w+|skadegörelse\w*|\w*rån\w*|\w*bränder\w*)"
    r"|\bandel(?:en)?\b|\b\d+ ?(?:%|procent)|\binom \S+ (?:minuter|timmar|dagar|dygn|arbetsdagar|vardagar)\b"
)
CAUGHT = re.compile(r"\b(?:upptäck\w*|uppdaga\w*|lagför\w*|klara\w* upp|beslagta\w*)\b")

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
