"""The words before and after a number that say how it is meant."""

from collections.abc import Sequence

from app.wording.numerals import value
from app.wording.tokens import Token, word_at
from app.wording.vocabulary import Comparator

BEFORE = {
    Comparator.AT_LEAST: (
        "minst", "åtminstone", "lägst", "minimum", "minimalt", "som minst", "ej färre än",
        "inte färre än", "inte mindre än", "ej mindre än", "ej under", "inte under", "fler än",
        "mer än", "över", "minst totalt", "lägst totalt", "min", "min .", "≥", ">",
    ),
    Comparator.APPROXIMATELY: (
        "cirka", "ca", "ca .", "c:a", "ungefär", "omkring", "runt", "uppskattningsvis",
        "i genomsnitt", "i snitt", "drygt", "knappt",
    ),
    Comparator.AT_MOST: (
        "högst", "max", "max .", "maximalt", "maximum", "som mest", "upp till", "inte fler än",
        "ej fler än", "inte mer än", "ej mer än", "inte över", "ej över", "färre än",
        "mindre än", "≤", "<",
    ),
}  # fmt: skip
AFTER = {
    "minst": Comparator.AT_LEAST,
    "minimum": Comparator.AT_LEAST,
    "eller fler": Comparator.AT_LEAST,
    "eller flera": Comparator.AT_LEAST,
    "eller mer": Comparator.AT_LEAST,
    "max": Comparator.AT_MOST,
    "som mest": Comparator.AT_MOST,
    "högst": Comparator.AT_MOST,
}
PHRASES = {phrase: each for each, phrases in BEFORE.items() for phrase in phrases}
# Words that may stand between: minst totalt 10, på minst vid 2.
BETWEEN = frozenset(("totalt", "sammanlagt", "vid", "mellan", "under", "i", "på", "st", "med"))
LONGEST = 3
REACH = 8

Found = tuple[Comparator, int, int]


def before(every: Sequence[Token], at: int) -> Found | None:
    """The comparator that ends at `at`, and where it stands."""
    for end in (at, at - 1) if word_at(every, at - 1) in BETWEEN else (at,):
        found = _ending(every, end)
        if found:
            return found
    return None


def _ending(every: Sequence[Token], end: int) -> Found | None:
    for length in range(LONGEST, 0, -1):
        if end >= length:
            phrase = " ".join(token.text for token in every[end - length : end])
            if phrase in PHRASES:
                return PHRASES[phrase], end - length, end
    return None


def after(every: Sequence[Token], at: int) -> Found | None:
    """A comparator that follows: "10 eller fler", "10 kontroller minst"."""
    for length in (2, 1) if at + 1 < len(every) else (1,):
        phrase = " ".join(token.text for token in every[at : at + length])
        if phrase in AFTER and not _looks_ahead(every, at + length):
            return AFTER[phrase], at, at + length
    return None


def _looks_ahead(every: Sequence[Token], at: int) -> bool:
    """Whether it belongs to a number that comes: "tio kontroller, minst två nattetid"."""
    word = word_at(every, at)
    is_digits = at < len(every) and every[at].sort == "number"
    return is_digits or word in {"en", "ett"} or value(word) is not None


def mean(every: Sequence[Token], at: int) -> Found | None:
    """I snitt, somewhere before it in its sentence: "i genomsnitt göra fem kontroller"."""
    here = next(
        (back for back in range(at - 1, max(0, at - REACH), -1) if _is_mean(every, back)), 0
    )
    if not here or every[here].sentence != every[at].sentence:
        return None
    return Comparator.APPROXIMATELY, here - 1, here + 1


def _is_mean(every: Sequence[Token], at: int) -> bool:
    return word_at(every, at) in {"snitt", "genomsnitt"} and word_at(every, at - 1) == "i"
