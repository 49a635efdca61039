"""One thing to be done: done or not done, and no bar between them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.counting.entries import Entry
from app.counting.rule import Rule


@dataclass(frozen=True)
class Milestone:
    """Whether it is done (milstolpe), since when, and when it should be."""

    done_on: date | None
    due_on: date
    on: date

    @property
    def is_late(self) -> bool:
        """Not done, and its last day has passed."""
        return self.done_on is None and self.on > self.due_on


def milestone(rule: Rule, entries: Sequence[Entry], *, on: date) -> Milestone:
    """The milestone that day; a report without a number does not make it done."""
    done = sorted(entry.on for entry in entries if entry.count and entry.on <= on)
    return Milestone(done[0] if done else None, rule.time.last, on)
