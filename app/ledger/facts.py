"""What a room may tell the open log, beside what happened, who and when (see Entry)."""

from typing import TypedDict

from app.ledger.shapes import SHAPES


class Facts(TypedDict, total=False):
    """The fields of an entry that not every type needs; seals, never names or free text."""

    actor: str | None
    promise: str | None
    unit: str | None
    target: int | None
    deadline: str | None
    digest: str | None
    delta: int | None
    event_date: str | None
    evidence: tuple[str, ...]
    text: str | None
    ref: int | None
    reason: str | None
    outcome: str | None
    key: str | None


def unit(words: str) -> str | None:
    """A unit as the log can hold it; None for one that is empty or written in other signs."""
    return words if SHAPES["unit"](words) else None
