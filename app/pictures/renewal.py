"""When a picture must be followed up, and brought up to date where it needs to be.

At least every second year: lag (2023:196), as SOU 2021:49 and Brå tell of it. The day is counted
from the latest edition, for that is what everybody can see was done.
"""

from calendar import monthrange
from datetime import date

from app.kit.clock import day
from app.pictures.models import Picture

YEARS = 2
WARNED_MONTHS = 3


def due_on(picture: Picture) -> date | None:
    """The last day for the next edition; None before the first."""
    latest = picture.latest
    return None if latest is None else _later(day(latest.published_at), months=12 * YEARS)


def is_near(picture: Picture, *, on: date) -> bool:
    """Whether it is time to say so: from three months before, until a new edition is out."""
    due = due_on(picture)
    return due is not None and on >= _later(due, months=-WARNED_MONTHS)


def _later(start: date, *, months: int) -> date:
    """The same day of another month, or the last day that month has."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))
