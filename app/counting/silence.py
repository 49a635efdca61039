"""Visible silence: whether longer has passed without an entry than the promise's rhythm allows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.counting.entries import Entry
from app.counting.gaps import longest_gap
from app.counting.rule import Rule
from app.counting.spans import DAY, Span
from app.counting.subs import met_on
from app.wording.vocabulary import Period


@dataclass(frozen=True)
class Silence:
    """How many days in season have passed without an entry, and how many may."""

    days: int
    allowed: int
    last_on: date | None
    has_rhythm: bool = True

    @property
    def is_exceeded(self) -> bool:
        return self.days > self.allowed


def silence(rule: Rule, entries: Sequence[Entry], *, on: date) -> Silence | None:
    """The silence that day; None before the first day, after the last, and when all is done."""
    known = [entry for entry in entries if entry.on <= on]
    is_done = rule.period is Period.TOTAL and met_on(rule, known) is not None
    if not rule.time.has(on) or is_done:
        return None
    last_on = max((entry.on for entry in known), default=None)
    since = max(last_on or rule.time.first, rule.time.first)
    passed = rule.season.days(Span(since + DAY, on))
    return Silence(passed, longest_gap(rule, since), last_on, rule.period is not Period.EVENT)
