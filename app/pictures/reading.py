"""A picture's words as a page shows them: days that were written down for good are days again."""

from datetime import date
from typing import Any

from app.pictures.behind import Told

DAYS = {"starts_on", "ends_on", "source_on"}


def readable(told: Told) -> Told:
    """The same words, with their days as dates."""
    return {name: _read(name, value) for name, value in told.items()}


def _read(name: str, value: Any) -> Any:
    if name in DAYS and value:
        return date.fromisoformat(value)
    if isinstance(value, list):
        return [readable(each) if isinstance(each, dict) else each for each in value]
    return value
