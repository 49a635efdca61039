"""Sub-counters: one for each place, and one for each target inside the target."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.counting.bounds import Bounds
from app.counting.entries import Entry, total
from app.counting.rule import Rule


@dataclass(frozen=True)
class Sub:
    """What was done in one place, or for one sub-target, and what keeps the promise there."""

    name: str
    done: int
    bounds: Bounds

    @property
    def is_met(self) -> bool:
        return self.bounds.is_met(self.done)


def place_of(rule: Rule, written: str) -> str:
    """Which of the promise's places was meant; the longest name wins, empty where none fits."""
    named = [each for each in rule.places if _stands_in(each, written)]
    return max(named, key=len, default="")


def by_place(rule: Rule, entries: Sequence[Entry]) -> list[Sub]:
    """A counter for each place of the promise; none where it names no places."""
    if rule.bounds is None:
        return []
    meant = [(place_of(rule, entry.place), entry.count) for entry in entries]
    return [
        Sub(name, sum(count for place, count in meant if place == name), rule.bounds)
        for name in rule.places
    ]


def by_sub_target(rule: Rule, entries: Sequence[Entry]) -> list[Sub]:
    """A counter for each target inside the target."""
    return [
        Sub(
            each.name,
            total(entry for entry in entries if entry.sub_target == each.name),
            Bounds(each.target, each.target),
        )
        for each in rule.sub_targets
    ]


def elsewhere(rule: Rule, entries: Sequence[Entry]) -> int:
    """How many were done in none of the places: counted in the total, but for no place."""
    return total(entry for entry in entries if not place_of(rule, entry.place))


def is_met(rule: Rule, entries: Sequence[Entry]) -> bool:
    """Whether every place and every sub-target has what was promised it (domain rule 5)."""
    if rule.bounds is None:
        return False
    main = [] if rule.places else [Sub("", total(entries), rule.bounds)]
    return all(sub.is_met for sub in main + by_place(rule, entries) + by_sub_target(rule, entries))


def met_on(rule: Rule, entries: Sequence[Entry]) -> date | None:
    """The day on which it was met; None while it is not, and for a ceiling."""
    if rule.is_ceiling or not is_met(rule, entries):
        return None
    dated = sorted(entries)
    needed = bisect_left(range(len(dated) + 1), True, key=lambda each: is_met(rule, dated[:each]))
    return dated[needed - 1].on


def _stands_in(name: str, written: str) -> bool:
    pattern = rf"(?<!\w){re.escape(name.casefold())}(?!\w)"
    return re.search(pattern, written.casefold()) is not None
