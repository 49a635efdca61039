"""The numbers of a sentence, in digits and in words, with their echoes and ranges."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app.wording.numerals import value
from app.wording.tokens import Token, word_at

ARTICLES = frozenset(("en", "ett"))
PIECES = frozenset(("st", "stycken", "stycket", "styck", "x"))
DOZENS = {
    "par": (2, True),
    "dussin": (12, False),
    "dussintal": (12, True),
    "hundra": (100, False),
    "tusen": (1000, False),
}
TO = frozenset(("-", "till", "eller", "á", "à"))


@dataclass(frozen=True, slots=True)
class Amount:
    """A number at tokens[first:after]; `is_article` when it may be no number at all."""

    value: int
    first: int
    after: int
    most: int | None = None
    is_rough: bool = False
    is_article: bool = False
    is_digits: bool = False
    is_counted: bool = False
    is_couple: bool = False


def amounts(every: Sequence[Token]) -> Iterator[Amount]:
    """Every number, once, from the first to the last."""
    at = 0
    while at < len(every):
        found = _range(every, at)
        if found:
            yield found
        at = found.after if found else at + 1


def _range(every: Sequence[Token], at: int) -> Amount | None:
    low = _echoed(every, at)
    if not low or not _joins(every, at, low):
        return low
    high = _echoed(every, low.after + 1)
    if not high or high.is_article:
        return low
    if high.value <= low.value:
        return replace(low, after=high.after) if word_at(every, at - 1) == "från" else low
    return replace(
        low, after=high.after, most=high.value, is_counted=high.is_counted, is_article=False
    )


def _joins(every: Sequence[Token], at: int, low: Amount) -> bool:
    """3-4, tre till fyra, mellan tre och fyra."""
    joint = word_at(every, low.after)
    between = word_at(every, at - 1) == "mellan" and joint == "och"
    return joint in TO or (between and not low.is_article)


def _echoed(every: Sequence[Token], at: int) -> Amount | None:
    """A number with what only says it again: fyra (4), 2 st."""
    found = _one(every, at)
    if not found:
        return None
    if word_at(every, found.after) == "(":
        found = _bracket(every, found)
    counted = word_at(every, found.after) in PIECES
    return replace(found, after=found.after + counted, is_counted=found.is_counted or counted)


def _bracket(every: Sequence[Token], found: Amount) -> Amount:
    echo = _one(every, found.after + 1)
    if not echo or echo.value != found.value:
        return found
    end = echo.after + (word_at(every, echo.after) in PIECES)
    if word_at(every, end) != ")":
        return found
    return replace(found, after=end + 1, is_article=False, is_counted=True)


def _one(every: Sequence[Token], at: int) -> Amount | None:
    word = word_at(every, at)
    if at < len(every) and every[at].sort == "number":
        return _digits(word, at)
    if word in ARTICLES:
        return _after_article(word_at(every, at + 1), at)
    number = _words(every, at)
    return number


def _digits(word: str, at: int) -> Amount | None:
    whole = word.replace(" ", "")
    if not whole.isdecimal() or not 0 < len(whole) <= 6 or int(whole) == 0:
        return None
    return Amount(int(whole), at, at + 1, is_digits=True)


def _after_article(following: str, at: int) -> Amount:
    """ett par, ett dussin, ett tjugotal; else perhaps 1, perhaps an article."""
    if following in DOZENS:
        number, rough = DOZENS[following]
        return Amount(number, at, at + 2, is_rough=rough, is_couple=number == 2)
    about = value(following.removesuffix("tal")) if following.endswith("tal") else None
    if about:
        return Amount(about, at, at + 2, is_rough=True)
    return Amount(1, at, at + 1, is_article=True)


def _words(every: Sequence[Token], at: int) -> Amount | None:
    """One word, or "två hundra" in two."""
    first = value(word_at(every, at))
    if first is None:
        return None
    joined = value(word_at(every, at) + word_at(every, at + 1))
    if joined and word_at(every, at + 1) in {"hundra", "tusen"}:
        return Amount(joined, at, at + 2)
    return Amount(first, at, at + 1)
