"""Which weeks, months or years were kept, of those that have passed."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.counting.buckets import buckets
from app.counting.entries import Entry, total
from app.counting.rule import Rule
from app.counting.spans import Span
from app.counting.subs import is_met


@dataclass(frozen=True)
class Bucket:
    """One week, month or year: what was done in it, and whether that keeps it."""

    span: Span
    done: int
    is_kept: bool
    is_over: bool


@dataclass(frozen=True)
class Kept:
    """The buckets of a promise one day, and all that was done, in whole buckets or not."""

    buckets: tuple[Bucket, ...]
    done: int

    @property
    def judged(self) -> list[Bucket]:
        """Those that are over, and the one that runs if it is kept already."""
        return [each for each in self.buckets if each.is_over or each.is_kept]

    @property
    def kept(self) -> int:
        return sum(each.is_kept for each in self.judged)

    @property
    def elapsed(self) -> int:
        return len(self.judged)

    @property
    def has_ended(self) -> bool:
        return all(each.is_over for each in self.buckets)

    @property
    def promised(self) -> int:
        """How many buckets the promise has in all."""
        return len(self.buckets)


def kept(rule: Rule, entries: Sequence[Entry], *, on: date) -> Kept:
    """The buckets that day, from the entries up to then."""
    known = [entry for entry in entries if entry.on <= on]
    spans = buckets(rule)
    inside: list[list[Entry]] = [[] for _ in spans]
    firsts = [span.first for span in spans]
    for entry in known:
        place = bisect_right(firsts, entry.on) - 1
        if place >= 0 and spans[place].has(entry.on):
            inside[place].append(entry)
    pairs = zip(spans, inside, strict=True)
    return Kept(tuple(_bucket(rule, span, those, on) for span, those in pairs), total(known))


def _bucket(rule: Rule, span: Span, entries: list[Entry], on: date) -> Bucket:
    is_over = span.last < on
    # A ceiling can still be passed while its time runs.
    met = is_met(rule, entries) and (is_over or not rule.is_ceiling)
    return Bucket(span, total(entries), met, is_over)
