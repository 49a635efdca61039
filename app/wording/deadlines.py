"""When it is to be done, in the item's own words and within the document's dates."""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

MONTHS = {
    name: number
    for number, name in enumerate(
        "januari februari mars april maj juni juli augusti september oktober november december".split(), 1
    )
}
SEASONS = {"vår": (6, 30), "sommar": (8, 31), "höst": (12, 31), "vinter": (12, 31)}
MONTH = "|".join(MONTHS)
YEAR = r"(?P<year>(?:19|20)\d\d)"
# No deadline: what is compared with, what things are called, and spans of years in brackets.
PAST = re.compile(r"(?:jämfört med|än|från|sedan|mot|enligt|lag|lagen|sfs|\() *(?:år|året|åren)? *$")


@dataclass(frozen=True, slots=True)
class Deadline:
    """A last day, and where it is said."""

    on: date
    start: int
    end: int


Reader = Callable[[re.Match[str], date | None, date | None], date | None]


def _in_full(found: re.Match[str], starts: date | None, ends: date | None) -> date | None:
    return _day(int(found["year"]), int(found["month"]), int(found["day"]))


def _in_month(found: re.Match[str], starts: date | None, ends: date | None) -> date | None:
    year = int(found["year"]) if found["year"] else _only(starts, ends)
    day = int(found["day"]) if found["day"] else 0
    return year and _day(year, MONTHS[found["name"]], day)


def _in_season(found: re.Match[str], starts: date | None, ends: date | None) -> date | None:
    year = int(found["year"]) if found["year"] else _only(starts, ends)
    return year and _day(year, *SEASONS[found["season"]])


def _in_half(found: re.Match[str], starts: date | None, ends: date | None) -> date | None:
    year = int(found["year"]) if found["year"] else _only(starts, ends)
    return year and (_day(year, 6, 30) if found["half"] == "första" else _day(year, 12, 31))


def _in_year(found: re.Match[str], starts: date | None, ends: date | None) -> date | None:
    return _day(int(found["last"] or found["year"]), 12, 31)


def _this_year(found: re.Match[str], starts: date | None, ends: date | None) -> date | None:
    year = _only(starts, ends)
    return year and _day(year, 12, 31)


def _whole(found: re.Match[str], starts: date | None, ends: date | None) -> date | None:
    return ends


READERS: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (re.compile(r"\b(?P<year>20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b"), _in_full),
    (re.compile(rf"\b(?:(?P<day>\d\d?) )?(?P<name>{MONTH})(?: {YEAR})\b"), _in_month),
    (re.compile(rf"\b(?:senast|före|innan|till och med|t\.?o\.?m\.?|tom|fram till|klart?|i slutet av|under) (?:den )?(?:(?P<day>\d\d?) )?(?P<name>{MONTH})\b(?P<year>(?!))?"), _in_month),
    (re.compile(rf"\b(?P<half>första|andra) (?:halvan av|halvåret|halvår)(?: {YEAR})?"), _in_half),
    (re.compile(rf"\b(?:under|före|innan|senast|till|i)\b (?P<season>vår|sommar|höst|vinter)(?:en|n)?\b(?: {YEAR})?"), _in_season),
    (re.compile(rf"\b{YEAR}(?:(?: ?- ?| och | till )(?P<last>20\d\d))?\b(?![-:])"), _in_year),
    (re.compile(r"\b(?:under (?:innevarande |hela )?året|i år|(?:före|innan|vid) års(?:skiftet|slutet)|(?:före|innan|vid) årets slut|under löpande år)\b"), _this_year),
    (re.compile(r"\bunder (?:hela )?löftes(?:tiden|perioden)\b"), _whole),
)


def deadline(text: str, starts: date | None, ends: date | None) -> Deadline | None:
    """The last day that the sentence names, or None: then the promise's own end holds."""
    for pattern, read in READERS:
        for found in pattern.finditer(text):
            on = read(found, starts, ends)
            if on and _is_ahead(text, found, on, starts):
                return Deadline(on, *found.span())
    return None


def _is_ahead(text: str, found: re.Match[str], on: date, starts: date | None) -> bool:
    """Not before the document, and not what something is compared with."""
    behind = text[max(0, found.start() - 20) : found.start()]
    return not (starts and on < starts) and not PAST.search(behind)


def _only(starts: date | None, ends: date | None) -> int | None:
    """The document's year, when it has only one."""
    return starts.year if starts and ends and starts.year == ends.year else None


def _day(year: int, month: int, day: int) -> date | None:
    if not 1 <= month <= 12:
        return None
    last = monthrange(year, month)[1]
    return date(year, month, day or last) if day <= last else None
