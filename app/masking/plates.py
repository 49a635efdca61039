"""Registration plates: Swedish ones by their shape, others by what is said before them."""

import re
from collections.abc import Iterator

from app.masking import cues
from app.masking.lexicon import is_place, is_word
from app.masking.spans import Span
from app.masking.view import View

# Letters and endings as Transportstyrelsen issues them: no I, Q or V, no O at the end.
LETTERS = "A-HJ-PR-UW-Za-hj-pr-uw-z"
LAST = r"[\dA-HJ-NPR-UW-Za-hj-npr-uw-z]"
PLATE = re.compile(
    rf"(?<![^\W_])(?P<letters>[{LETTERS}]{{3}})(?P<gap>[ ._\-]?)"
    rf"(?P<rest>\d ?\d{LAST}|\d\d ?{LAST})(?!\w)"
)
SPREAD = re.compile(r"(?<!\w)(?:[A-HJ-PR-UW-Z] ){3}\d \d [\dA-HJ-NPR-UW-Z](?!\w)")
PLATE_CUE = re.compile(
    r"reg|plåt|skylt|bilen|\bbil\b|mopp?e|epa|a-traktor|\bmc\b|volvo|bmw|audi|skåpbil|skoter|plate|car\b",
    re.IGNORECASE,
)
SAID = (
    r"(?:reg(?:\.? ?nr|nummer|istreringsnummer)?|skylt(?:en|ar)?|(?:nummer)?plåt(?:en|ar)?|plate)"
)
ABROAD = (
    r"(?:dansk|norsk|finsk|tysk|polsk|litauisk|lettisk|estnisk|rumänsk|bulgarisk|utländsk)(?:a|t)? "
    r"(?:bil|skåpbil|lastbil|husbil|skylt|plåt|reg)(?:en|ar)?"
)
# Danish AB 12 345, Norwegian EL 12345, Polish WX 12345, and the letters somebody has paid for.
OTHERS = [
    re.compile(
        rf"(?<!\w)(?:{SAID}|{ABROAD})(?:[ :,]{{1,2}}(?:är|med|reg|regnr|nr|skylt)){{0,2}}"
        rf"[ :,]{{1,2}}{form}"
    )
    for form in (
        r"(?P<plate>[A-Za-z]{1,3}[ \-]?\d{2,3}(?: ?\d{2,3})?[A-Z]{0,2})(?!\w)",
        r"(?P<plate>(?=[A-ZÅÄÖ]+\d|\d+[A-ZÅÄÖ]|[A-ZÅÄÖ]{4})[A-ZÅÄÖ\d]{2,7})(?!\w)",
    )
]
REACH = 40


def plates(view: View) -> Iterator[Span]:
    """Swedish plates, ABC123 and ABC12D, also in small letters; others where they are announced."""
    for found in PLATE.finditer(view.plain):
        if _is_plate(found):
            yield view.span(*found.span(), "plate")
    for found in SPREAD.finditer(view.plain):
        yield view.span(*found.span(), "plate")
    for pattern in OTHERS:
        for found in pattern.finditer(view.plain):
            yield view.span(*found.span("plate"), "plate")


def _is_plate(found: re.Match[str]) -> bool:
    """Three letters that are a word ("mot 100") or stand apart need more to go on."""
    letters = found["letters"].lower()
    if letters in cues.NEVER_ON_PLATES or " " in found["rest"]:
        return _is_announced(found)
    if is_word(letters) or is_place(letters):
        return not found["gap"] and _is_announced(found)
    return True


def _is_announced(found: re.Match[str]) -> bool:
    before = found.string[max(0, found.start() - REACH) : found.start()]
    return bool(PLATE_CUE.search(before))
