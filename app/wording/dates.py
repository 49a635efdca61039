"""Dates as promises write them, each read with the one year of its document where it has none."""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date

from app.wording.patterns import either

MONTHS = dict(
    januari=1, februari=2, mars=3, april=4, maj=5, juni=6, juli=7, augusti=8, september=9,
    oktober=10, november=11, december=12,
)  # fmt: skip
SEASONS = {"vår": (6, 30), "sommar": (8, 31), "höst": (12, 31), "vinter": (12, 31)}
YEAR = r"(?P<year>(?:19|20)\d\d)"
DAY = r"(?:(?P<day>\d\d?) )?"
NAME = rf"(?P<name>{either('months')})"
BY = r"(?:senast|före|innan|till och med|t\.?o\.?m\.?|fram till|klart?|i slutet av|under)"

Read = Callable[[re.Match[str], int | None], date | None]


def _in_full(found: re.Match[str], only: int | None) -> date | None:
    return day(int(found["year"]), int(found["month"]), int(found["day"]))


def _in_month(found: re.Match[str], only: int | None) -> date | None:
    year = int(found["year"] or 0) or only
    return day(year, MONTHS[found["name"]], int(found["day"] or 0)) if year else None


def _in_season(found: re.Match[str], only: int | None) -> date | None:
    year = int(found["year"] or 0) or only
    return day(year, *SEASONS[found["season"]]) if year else None


def _in_half(found: re.Match[str], only: int | None) -> date | None:
    year = int(found["year"] or 0) or only
    return day(year, *((6, 30) if found["half"] == "första" else (12, 31))) if year else None


def _in_year(found: re.Match[str], only: int | None) -> date | None:
    return day(int(found["last"] or found["year"]), 12, 31)


def _this_year(found: re.Match[str], only: int | None) -> date | None:
    return day(only, 12, 31) if only else None


def day(year: int, month: int, day: int) -> date | None:
    """That day, or the month's last for 0; None when no calendar has it."""
    if not 1 <= month <= 12:
        return None
    last = monthrange(year, month)[1]
    return date(year, month, day or last) if day <= last else None


READERS: tuple[tuple[re.Pattern[str], Read], ...] = tuple(
    (re.compile(rf"\b{pattern}"), read)
    for pattern, read in (
        (r"(?P<year>20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b", _in_full),
        (rf"{DAY}{NAME} {YEAR}\b", _in_month),
        (rf"{BY} (?:den )?{DAY}{NAME}\b(?! (?:19|20)\d\d| ?-)(?P<year>(?!))?", _in_month),
        (rf"(?P<half>första|andra) (?:halvan av|halvåret|halvår)(?: {YEAR})?", _in_half),
        (
            r"(?:under|före|innan|senast|till|i) (?P<season>vår|sommar|höst|vinter)(?:en|n)?\b"
            rf"(?: {YEAR})?",
            _in_season,
        ),
        (rf"{YEAR}(?:(?: ?- ?| och | till )(?P<last>20\d\d))?\b(?![-:])", _in_year),
        (r"under (?:innevarande |hela |löpande )?året\b", _this_year),
        (r"(?:i år|(?:före|innan|vid) (?:årsskiftet|årsslutet|årets slut))\b", _this_year),
    )
)
