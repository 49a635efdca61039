"""Days as sheets write them: 2026-05-12, 12/5 2026, 12.5.2026 and 12 maj 2026."""

import re
from datetime import date

from app.kit.i18n import N_

MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
SWEDISH = re.compile(r"(?P<day>\d{1,2})\s?[/.]\s?(?P<month>\d{1,2})[\s/.]\s?(?P<year>\d{4})")
SPELT = re.compile(r"(?P<day>\d{1,2})\s+(?P<name>[a-z]{3})[a-z]*\.?\s+(?P<year>\d{4})")
NO_DAY = N_("Skriv datumet som 2026-05-12 eller 12 maj 2026.")
NO_SUCH_DAY = N_("Den dagen finns inte. Kontrollera datumet.")


def day_of(text: str) -> date:
    """The day. Raises ValueError with a sentence for what is none, as 31 juni."""
    for form in (ISO, SWEDISH, SPELT):
        if found := form.fullmatch(text.strip().lower()):
            return _day(found.groupdict())
    raise ValueError(NO_DAY)


def _day(parts: dict[str, str]) -> date:
    name = parts.get("name")
    if name is not None and name not in MONTHS:
        raise ValueError(NO_DAY)
    month = MONTHS.index(name) + 1 if name else int(parts["month"])
    try:
        return date(int(parts["year"]), month, int(parts["day"]))
    except ValueError:
        raise ValueError(NO_SUCH_DAY) from None
