"""Where it is done, by whom, and whether once in each of several places."""

import re
from collections.abc import Sequence

from app.wording.tokens import Token, word_at

Stretch = tuple[int, int]

PLACES = "kommun|stadsdel|kommundel|by|ort|tätort|station|skola|högstadieskola|område|bostadsområde|krog|butik|distrikt|lpo|lokalpolisområde|fritidsgård|hållplats|torg|församling"
# Domain rule 5: met when every place has its number.
SCOPE = re.compile(
    rf"\b(?:per|(?:i|på|vid|inom|för) (?:varje|respektive|vardera|samtliga|alla|båda|var och en av))"
    rf" (?:\w+ )?\w{{0,30}}?(?:{PLACES})(?:er|ar|or|en|erna|arna|n)?\b"
)
WHERE = frozenset(("i", "på", "vid", "kring", "runt", "längs", "utanför", "inom", "mellan", "omkring"))
SETTINGS = re.compile(r"(?:\w*centrum|\w*centrala|\w*torget|\w*parken|stationen|\w*området|\w*centrumet|resecentrum|\w*skolan|\w*skolor|kommunen|hamnen|\w*stationen|kollektivtrafiken|väg|e\d+|riksväg)")
JOINTS = frozenset(("och", ",", "samt", "-"))
ACTORS = re.compile(
    r"\b(?:polisen|polis|polismyndigheten|kommunpolis(?:en)?|områdespolis(?:en|erna)?|lokalpolisområde\w*|kommunen|\w+s kommun"
    r"|kommun|räddningstjänsten|socialtjänsten|skolan|fältgruppen|fältarna|fältassistenter(?:na)?|trygghetsvärdar(?:na)?|ordningsvakter(?:na)?"
    r"|ungdomspolis(?:en)?|skolpolis(?:en)?|vaktbolaget|bostadsbolage[tn]|polisens volontärer|grannstödsbilen|nattvandrarna|fritidsgården|\w+förvaltningen|\w+nämnden|vi)\b"
)
AND = re.compile(r"(?: ?, | och | samt |, )")
FIRST = 80


def scope(text: str) -> Stretch | None:
    """ "per kommun", "i varje stadsdel"."""
    found = SCOPE.search(text)
    return found.span() if found else None


def actor(text: str) -> Stretch | None:
    """Who does it: the first named at the head of the sentence, with those named beside."""
    found = ACTORS.search(text, 0, FIRST)
    if not found or _is_helped(text, found.start()):
        return None
    start, end = found.span()
    while joint := AND.match(text, end):
        beside = ACTORS.match(text, joint.end())
        if not beside:
            break
        end = beside.end()
    return start, end


def _is_helped(text: str, at: int) -> bool:
    """Not with whom, between whom or of whom."""
    before = text[:at].split()[-1:]
    return bool(before) and before[0] in {"med", "mellan", "i", "på", "till", "från", "uniformerad", "vid", "hos", "för", "av"}


def place(every: Sequence[Token]) -> Stretch | None:
    """A preposition and a name, or a setting that all know: "i Harbo", "vid resecentrum"."""
    for at, token in enumerate(every):
        end = _names(every, at + 1) if token.text in WHERE else at + 1
        if end > at + 1:
            return token.start, every[end - 1].end
    return None


def _names(every: Sequence[Token], at: int) -> int:
    """Past the names from there on: "Strängnäs och Läggesta station"."""
    end = at
    while _is_place(every, end):
        end += 1
        if word_at(every, end) in JOINTS and _is_place(every, end + 1):
            end += 1
    return end


def _is_place(every: Sequence[Token], at: int) -> bool:
    if at >= len(every) or not every[at].is_word:
        return False
    return every[at].is_capital or bool(SETTINGS.fullmatch(every[at].text))
