"""Numbers of what people own: bank accounts, payment cards and registration plates."""

import re
from collections.abc import Iterator

from app.masking import cues
from app.masking.lexicon import is_place, is_word
from app.masking.spans import Span
from app.masking.view import View

CUES = (
    "konto|kontot|bankgirot|plusgirot|girot|kortet|kontonr|kontonummer|bankkonto|clearing|clearingnr|clearingnummer|bankgiro|bg|bgnr"
    "|plusgiro|postgiro|pg|pgnr|giro|autogiro|swish|swisha|swishar|swishnr|iban|swedbank|nordea"
    "|handelsbanken|seb|sbab|skandia|länsförsäkringar|kort|kortnr|kortnummer|account|personkonto"
)
NUMBER = r"\d(?:[ \-.,]{0,2}\d){5,20}"
ACCOUNTS = [
    re.compile(pattern, re.VERBOSE | re.IGNORECASE)
    for pattern in (
        r"(?<!\w) (?:SE|NO|DK|FI|DE|PL|GB|NL|FR|ES|IT|EE|LV|LT|IS|RO|BE|AT|CH|TR)\ ?\d\d"
        r"(?:\ ?(?=[A-Z]{0,3}\d)[A-Z0-9]{4}){2,7} (?:\ ?\d{1,3})? (?!\w)",
        r"(?<![\d\-]) \d{4} (?:[ \-]\d{4}){3} (?![\d\-])",
        r"(?<!\d) [1-9]\d{3} (?:-\d)? (?:,\ ?|\ ?-\ ?|\ ) \d{2,3}([ .\-]?)\d{3}\1\d{3,4}"
        r"(?:-\d)? (?![\d\-])",
        r"(?<![\d\-]) [1-9]\d{3} (?:-\d)? (?:,\ ?|\ ?-\ ?) \d{6,10} (?:-\d)? (?![\d\-])",
        r"(?<!\w) clearing\w{0,8} [ .:]{1,3} (?P<number>\d{4} (?:-\d)? [^\d\n]{1,12}"
        r"\d(?:[ .\-]?\d){5,11}) (?!\d)",
        r"(?<!\d) 123 [ \-]?\d{3} [ \-]?\d\d [ \-]?\d\d (?!\d)",
        r"(?<![\d\-]) \d{1,3} (?:\ \d\d){1,3} -\d (?![\d\-])",
        rf"(?<!\w) (?:{CUES}) (?:\ (?:nr|nummer|är|till|på|i|kontot|konto))? [ .:]{{1,3}}"
        rf"(?:nr|till|på|är)? [ .:]{{0,2}} (?P<number>{NUMBER}) (?!\d)",
    )
]

# Swish goes to telephone numbers too, and those are found as such.
PHONE = re.compile(r"(?:0|46|0046)[ \-]?7[02369]")

# Letters and endings as Transportstyrelsen issues them: no I, Q or V, no O at the end.
LETTERS = "A-HJ-PR-UW-Za-hj-pr-uw-z"
PLATE = re.compile(
    rf"(?<!\w)(?P<letters>[{LETTERS}]{{3}})(?P<gap>[ -]?)"
    rf"(?P<rest>\d\d[\dA-HJ-NPR-UW-Za-hj-npr-uw-z])(?!\w)"
)
PLATE_CUE = re.compile(
    r"reg|plåt|skylt|bilen|\bbil\b|mopp?e|epa|a-traktor|\bmc\b|volvo|bmw|audi|skåpbil|skoter|plate|car\b",
    re.IGNORECASE,
)
REACH = 40


def accounts(view: View) -> Iterator[Span]:
    """Account, giro, Swish, IBAN and card numbers, by their shape or by the word before them."""
    for pattern in ACCOUNTS:
        group = "number" if "number" in pattern.groupindex else 0
        for found in pattern.finditer(view.plain):
            if not PHONE.match(found[group]):
                yield view.span(*found.span(group), "account")


def plates(view: View) -> Iterator[Span]:
    """Swedish registration plates, ABC123 and ABC12D, also in small letters."""
    for found in PLATE.finditer(view.plain):
        if found["letters"].lower() not in cues.NEVER_ON_PLATES and _is_plate(found):
            yield view.span(*found.span(), "plate")


def _is_plate(found: re.Match[str]) -> bool:
    """Three letters that are a word ("mot 100") or stand apart need more to go on."""
    letters = found["letters"]
    if is_word(letters.lower()) or is_place(letters.lower()):
        return not found["gap"] and _is_announced(found)
    return True


def _is_announced(found: re.Match[str]) -> bool:
    before = found.string[max(0, found.start() - REACH) : found.start()]
    return bool(PLATE_CUE.search(before))
