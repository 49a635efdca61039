"""Numbers that people are called by: personnummer, samordningsnummer and telephone numbers."""

import re
from calendar import monthrange
from collections.abc import Iterator

from app.masking.kinds import Kind
from app.masking.spans import Span
from app.masking.view import View

# Year, month and day, however they are parted, then four digits or the crosses put for them.
PERSONAL = re.compile(
    r"""(?<![\d+]) (?:(?P<century>1[89]|20)\ ?)?
    (?P<date>\d\ ?\d [ .\-/]? (?:0\ ?[1-9]|1\ ?[0-2]) [ .\-/]? [0-9]\ ?\d)
    (?P<join>[ .]{0,2}[-+/_]?[ ]{0,2})
    (?P<last>(?:\d\ ?){3}\d|[xX*]{4}|[A-Z]{1,2}\d{2,3}(?<=[A-Z\d]{4})) (?!\d|-\d)""",
    re.VERBOSE,
)
CLOCK = re.compile(r"(?:[01]\d|2[0-3]) ?[0-5]\d")
MOBILE_SHAPE = re.compile(r"07[02369]\d{7}")
PERSON_CUE = re.compile(
    r"person(?:nr|nummer|num)|pers\.? ?nr|p-?nr|född|samordn|social security|id-?nr", re.IGNORECASE
)

LONG_AREAS = "1[013689]|2[0136]|3[1356]|4[0246]|54|6[03]|77|90|[1-9][0-9]{2}"
DIGIT_WORDS = (
    "noll|ett|två|tva|tre|fyra|fem|sex|sju|åtta|atta|nio|tio|elva|tolv|tretton|fjorton|femton|"
    "sexton|sjutton|arton|nitton|tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio"
)
PHONES = [
    re.compile(pattern, re.VERBOSE | re.IGNORECASE)
    for pattern in (
        r"(?<![\w+]) \(? (?:\+\ ?|00\ ?) [1-9]\d{0,2} (?:[ \-./()_]{0,3}\d){6,12} (?!\d)",
        r"(?<![\w+.,:]) \(? 46 [ \-()0]{0,5} 7[02369] (?:[ \-./()]{0,3}\d){7} (?!\d)",
        r"(?<![\d+]) \(? 0\ ?7\ ?[02369o] (?:[ \-./()_]{0,3}\d){6,8} (?!\d)",
        rf"(?<![\d+:\-]) (?<!\d[.,]) \(? 0(?:8|{LONG_AREAS}) \)? \ ?[\-/ ]\ ? "
        r"[1-9](?:[ \-]?\d){4,7} (?![\d]|[.:,]\d)",
        r"(?<![\d+.,:\-]) 0[1-9]\d{6,8} (?![\d]|[.:,]\d)",
        r"(?<!\w) (?:(?:tel|telefon|tele|mobil|mob|hem|jobb)(?:nr|nummer|numret)?|ringa?|ringer"
        r"|nås\ på|sms|sms:?a|swish|swisha|whats\ ?app|number|phone|call"
        r"|(?<!org\ )(?<!ärende\ )(?<!dnr\ )(?:nummer|numret|nr)) [ .:]{1,4}"
        r"(?:(?:är|till|på|mig|oss|me|at|mamma|pappa|honom|henne|hem|hemma|min|mitt)\ ){0,3}"
        r"(?P<number>(?!\d{6}-\d{4}(?!\d)) [1-9](?:[ \-./]{0,2}\d){6,11})"
        r"(?!\d|\ ?(?:kr|kronor|st|personer)\b)",
        r"(?<![\w+.,:\-] ) (?<![\w+.,:\-]) [1-9]\d{2} ([ \-]) \d\d \1 \d\d (?![\w.,:\-]|\ \d)",
        rf"(?<!\w) noll [ ,\-]{{1,3}} (?:sju|åtta|atta) (?:[ ,\-]{{1,3}} (?:{DIGIT_WORDS})(?!\w))"
        r"{3,10}",
    )
]


def personal(view: View) -> Iterator[Span]:
    """Personnummer and samordningsnummer, also spaced, also with a wrong check digit.

    A samordningsnummer is a personnummer with 60 added to the day (Skatteverket, SKV 707).
    """
    for found in PERSONAL.finditer(view.plain):
        kind = _kind(found["date"])
        if kind and not _is_clock(found) and not _is_mobile(found):
            yield view.span(*found.span(), kind)


def phones(view: View) -> Iterator[Span]:
    """Telephone numbers: mobile, landline and abroad, spaced, dashed, or spelt out."""
    for pattern in PHONES:
        group = "number" if "number" in pattern.groupindex else 0
        for found in pattern.finditer(view.plain):
            start, end = found.span(group)
            yield view.span(start + _is_outside(found[group]), end, "phone")


def _is_outside(number: str) -> bool:
    """Whether the bracket before a number is closed after it: (070-…) but not (070) …"""
    return number.startswith("(") and number.count("(") > number.count(")")


def _kind(date: str) -> Kind | None:
    """Which number a date in six digits makes, or None if no calendar has it."""
    digits = "".join(filter(str.isdigit, date))
    year, month, day = int(digits[:2]), int(digits[2:4]), int(digits[4:6])
    # 2000 was a leap year, and so is every year here that ends on the same two digits.
    if 1 <= day <= monthrange(2000 + year, month)[1]:
        return "personnummer"
    if 60 <= day <= 60 + monthrange(2000 + year, month)[1]:
        return "samordningsnummer"
    return None


def _is_clock(found: re.Match[str]) -> bool:
    """2026-03-01 2130 is an evening, unless it is said to be a person's number."""
    parted = found["join"].isspace() and bool(CLOCK.fullmatch(found["last"]))
    return parted and not _passes(found) and not _is_announced(found)


def _is_mobile(found: re.Match[str]) -> bool:
    """Ten digits in a row that begin as a mobile number does are far more often just that."""
    digits = found[0].replace(" ", "")
    return bool(MOBILE_SHAPE.fullmatch(digits)) and not _is_announced(found)


def _is_announced(found: re.Match[str]) -> bool:
    return bool(PERSON_CUE.search(found.string[max(0, found.start() - 30) : found.start()]))


def _passes(found: re.Match[str]) -> bool:
    """Whether the check digit is right: the Luhn sum of the ten last digits ends on 0."""
    digits = "".join(filter(str.isdigit, found["date"] + found["last"]))
    doubled = "".join(str(int(digit) * (2 - at % 2)) for at, digit in enumerate(digits))
    return len(digits) == 10 and sum(map(int, doubled)) % 10 == 0
