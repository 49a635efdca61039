"""When it is to be done, in the item's own words and within the document's dates."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.wording.dates import READERS
from app.wording.patterns import either

# What is compared with, what things are called, and days that no calendar has.
PAST = re.compile(
    rf"(?:jämfört med|än|från|sedan|mot|enligt|lag|lagen|sfs|\(|\d {either('months')})"
    r" *(?:år|året|åren)? *$"
)
BEHIND = 20
WHOLE = re.compile(r"\bunder (?:hela )?löftes(?:tiden|perioden)\b")


@dataclass(frozen=True, slots=True)
class Deadline:
    """A last day, and where it is said."""

    on: date
    start: int
    end: int


def deadline(text: str, starts: date | None, ends: date | None) -> Deadline | None:
    """The last day that the sentence names, or None: then the promise's own end holds."""
    return next(_dates(text, starts, ends), None) or _whole(text, ends)


def _dates(text: str, starts: date | None, ends: date | None) -> Iterator[Deadline]:
    """The surest way to write a date first; none before the document."""
    only = starts.year if starts and ends and starts.year == ends.year else None
    for pattern, read in READERS:
        for found in pattern.finditer(text):
            on = read(found, only)
            if on and not (starts and on < starts) and not _is_past(text, found.start()):
                yield Deadline(on, *found.span())


def _is_past(text: str, at: int) -> bool:
    return bool(PAST.search(text[max(0, at - BEHIND) : at]))


def _whole(text: str, ends: date | None) -> Deadline | None:
    found = WHOLE.search(text)
    return Deadline(ends, *found.span()) if found and ends else None
