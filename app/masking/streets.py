"""Where somebody lives: street and number, box, flat."""

import re
from collections.abc import Iterator

from app.masking import cues
from app.masking.lexicon import GIVEN, KNOWN, SURNAME, is_compound, is_place, is_word
from app.masking.spans import Span
from app.masking.view import View

UNITS = (
    "st|stycken|gånger|gång|ggr|ganger|bilar|bil|mopeder|moppar|epor|cyklar|bussar|lastbilar|km|m|meter|"
    "mil|kl|min|minuter|år|åring|åringar|dagar|dag|veckor|vecka|månader|timmar|timme|h|tim|grader|kvällar"
    "|nätter|ungdomar|personer|pers|killar|tjejer|män|barn|kr|kronor|tusen|procent|inbrott|bränder|lampor|"
    "hus|lägenheter|skott|olyckor|poliser|dygn|sekunder|sek|av|eller flera|till|gubbar|snubbar|"
    "juni|juli|augusti|september|oktober|november|december|januari|februari|mars|april|maj"
)
NUMBER = (
    r"\d{1,3}(?!\d)(?:[/\-]\d{1,3}(?!\d))?"
    r"(?:[A-Za-z](?!\w)| [A-HJ-NP-Z](?:-[A-HJ-NP-Z])?(?![\w.:])| [a-dfgh](?!\w))?"
)
TAIL = (
    r"(?:,? ?(?:lgh|lägenhet|lgnh|vån|våning|port|uppgång|uppg|nb|bv)\.? ?\d{0,4}[A-Za-z]?(?!\w)"
    r"|,? \d ?(?:tr|trappor|trp)(?!\w)\.?)*(?:,? \d{3} ?\d\d(?: [A-ZÅÄÖ][^\W\d_]{1,25})?)?"
)
TENS = "tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio"
ONES = (
    "ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton|"
    f"hundra|{TENS}"
)
HOUSE = re.compile(
    rf"(?<!\w)(?P<word>[^\W\d_][^\W_]{{1,40}})(?P<dot>\.?)(?:,? {{1,2}}|(?<=\.))"
    rf"(?:nr\.? |nummer |no )?"
    rf"(?P<number>{NUMBER})(?!\w|[.:,%]\d|-?(?:års?|tal|väg|sträck|zon|skylt|tid|åring|årig)| ?%)"
    rf"(?! (?:{UNITS})(?!\w))(?:{TAIL})",
    re.IGNORECASE,
)
HOUSE_TIGHT = re.compile(
    r"(?<!\w)[^\W\d_]{2,30}(?:gatan|vägen|gränd|torget)\d{1,3}[A-Za-z]?(?!\w)", re.I
)
HOME = re.compile(
    r"(?<!\w)(?:bor|bodde|bo|adress|adressen|adressen är|hemma|flyttat) (?:på|i|till|är)? ?$", re.I
)
OTHERS = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?<!\w)(?:post)?box ?(?:nr )?\d{1,5}(?!\w|[.,]\d| (?:kg|st|kr|cm|liter))"
        r"(?:,? \d{3} ?\d\d(?: [A-ZÅÄÖ][^\W\d_]{1,25})?)?",
        r"(?<!\w)(?:lgh|lägenhet|lägenhetsnummer|lägenhetsnr|lghnr|lgh\.nr|lgh nr)"
        r"[ .:]{1,3}(?:nr |är )?\d{1,4}(?!\d)[A-Za-z]?(?!\w)",
    )
]
# Kungsgatan tolv: written out, where no "tolv mopeder" follows.
SPELT = re.compile(
    r"(?<!\w)(?:[^\W\d_]{2,30} ){0,1}[^\W\d_]{2,30}(?:gatan|vägen|gränd|torget|stigen|allén) "
    rf"(?:{TENS})?(?:{ONES})(?! ?[^\W\d_]|-)(?: [a-f](?!\w))?"
    rf"|(?<!\w)[^\W\d_]{{2,30}}(?:gatan|vägen|gränd|torget|stigen|allén) (?:{TENS})?(?:{ONES})"
    r"(?= (?:hörs|bor|säljs|är|har|luktar|finns|står|brinner|langas|och där|där|på|ligger|idag)\b)",
    re.IGNORECASE,
)
# N. Grängesbergsgatan, V:a Kanalgatan, 1:a Långgatan.
INITIAL = re.compile(r"[NSÖVCGLKAE]\.?|[NSÖV]:a|[1-4]:a")
REACH = 60


def streets(view: View) -> Iterator[Span]:
    """Street and number with flat and postcode, post box, flat; a street alone is no address."""
    for found in HOUSE.finditer(view.plain):
        length = _length(found)
        if length is not None:
            yield view.span(found.start() - length, found.end(), "street")
    for pattern in (HOUSE_TIGHT, SPELT, *OTHERS):
        for found in pattern.finditer(view.plain):
            yield view.span(*found.span(), "street")


def _length(found: re.Match[str]) -> int | None:
    """How much of the street's name stands before its last word, or None if it is no street."""
    before = found.string[max(0, found.start() - REACH) : found.start()]
    word = found["word"].lower()
    if word in cues.STREET_WORDS:
        return _belonging(before, possessive=True) or None
    length = _belonging(before)
    if word in cues.NO_STREETS and not length:
        return None
    return length if _is_street(found, word, before) else None


def _belonging(before: str, possessive: bool = False) -> int:
    """How long the words are that go with a street: Stora, Sankt Olofs, Lars Kaggs."""
    length = 0
    for word in reversed(before.split(" ")[:-1][-4:]):
        bare = word.lstrip("(\"'")
        if not _belongs(bare, possessive and not length):
            break
        length += len(bare) + 1
        if bare != word:
            break
    return length


def _belongs(word: str, possessive: bool) -> bool:
    lower = word.lower()
    if lower in cues.STREET_ADJECTIVES | cues.PARTICLES or INITIAL.fullmatch(word):
        return True
    names = KNOWN.get(lower, 0) | KNOWN.get(lower.removesuffix("s"), 0)
    if names & (GIVEN | SURNAME) and (word.istitle() or not is_word(lower)):
        return True
    if possessive and word.istitle() and lower.endswith("s"):
        return True
    if is_word(lower) or not lower.isalpha():
        return False
    return word.istitle() or (possessive and lower.endswith("s"))


def _is_short(word: str) -> bool:
    """Storg, trädgårdsg, hagav: the g or v of gatan and vägen without its point."""
    stem = word[:-1]
    return word[-1] in "gv" and len(word) > 4 and not is_word(word) and _is_stem(stem)


def _is_stem(stem: str) -> bool:
    bare = stem.removesuffix("s")
    return is_word(stem) or is_word(bare) or is_compound(bare) or is_place(stem)


def _is_street(found: re.Match[str], word: str, before: str) -> bool:
    if found["dot"]:
        longest = 2 if found["word"][0].isupper() else 4
        return word.endswith(("g", "v", "gr", "gat")) and len(word) > longest and not is_word(word)
    if word.endswith(cues.STREET_ENDINGS) and len(word) > 5:
        return True
    if _is_short(word):
        return True
    lives = bool(HOME.search(before))
    if word.endswith(cues.LIKELY_STREET_ENDINGS) and len(word) > 5:
        return lives or not is_word(word) or found["word"][0].isupper()
    return lives and not is_word(word) and len(word) > 3
