"""Short ways to ask the checker."""

from datetime import date

from app.wording.checked import Checked, Span
from app.wording.service import check

YEAR = (date(2020, 1, 1), date(2020, 12, 31))
YEARS = (date(2020, 1, 1), date(2021, 12, 31))


def checked(text: str, dates: tuple[date, date] = YEARS) -> Checked:
    """The answer, in a document of those dates."""
    return check(text, starts_on=dates[0], ends_on=dates[1])


def measure(text: str) -> tuple[str, int | None, str | None, str | None]:
    """Comparator, target, unit and period in short."""
    found = checked(text)
    return found.comparator.value, found.target, found.unit, found.period and found.period.value


def shown(text: str, span: Span) -> tuple[str, str]:
    """A marked stretch as a person sees it, and what it tells."""
    return text[span.start : span.end], span.part.value
