"""Checks for other programs: what a promise's words say of its measure."""

from datetime import date
from typing import Any

from app.wording.service import check


def respond(asked: dict[str, Any]) -> dict[str, Any]:
    """For {"text", "from", "to"}, two dates as YYYY-MM-DD, null or left out: its measure.

    Raises ValueError for what is no date.
    """
    return measure(asked["text"], _day(asked, "from"), _day(asked, "to"))


def measure(text: str, starts_on: date | None, ends_on: date | None) -> dict[str, Any]:
    """The fields of a promise as the data file of real promises names them."""
    found = check(text, starts_on=starts_on, ends_on=ends_on)
    return {
        "comparator": found.comparator.value,
        "target": found.target,
        "target_max": found.target_max,
        "unit": found.unit,
        "period": found.period.value if found.period else None,
        "deadline": found.deadline.isoformat() if found.deadline else None,
        "countable": found.is_countable,
        "kind": found.kind.value,
    }


def _day(asked: dict[str, Any], name: str) -> date | None:
    given = asked.get(name)
    if given is None or given == "":
        return None
    if not isinstance(given, str):
        raise ValueError(f"{name} ska vara ett datum, ÅÅÅÅ-MM-DD")
    return date.fromisoformat(given)
