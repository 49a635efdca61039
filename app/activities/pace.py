"""What the count says today: pure arithmetic, no words and no database.

The rules are those people in the field use: a bare number is met when it is reached, cirka within
a fifth, nothing is judged before a quarter of the time, and nothing is capped at what was promised.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.promises.measure import Measure
from app.wording.vocabulary import Comparator

JUDGED_FROM = 0.25


class State(StrEnum):
    """Where a promise stands."""

    UNCOUNTED = "uncounted"
    COMING = "coming"
    EARLY = "early"
    ON_PACE = "on_pace"
    BEHIND = "behind"
    MET = "met"
    MISSED = "missed"
    WITHIN = "within"
    EXCEEDED = "exceeded"
    UNREPORTED = "unreported"


@dataclass(frozen=True)
class Pace:
    """A measure, what has been done, and the day it is looked at."""

    measure: Measure
    done: int
    on: date
    met_on: date | None
    reported_on: date | None

    @property
    def total(self) -> int | None:
        return self.measure.total

    @property
    def left(self) -> int:
        """How many remain until the promise is kept."""
        return max(0, (self.measure.enough or 0) - self.done)

    @property
    def over(self) -> int:
        """How many more than promised, or than the upper end of the interval."""
        most = self.measure.total_max or self.total
        return max(0, self.done - most) if most else 0

    @property
    def days_left(self) -> int:
        return max(0, (self.measure.ends_on - self.on).days)

    @property
    def is_once(self) -> bool:
        """A promise of one thing is done or not done; a bar would be silly."""
        return self.total == 1 and not self._is_ceiling

    @property
    def is_over(self) -> bool:
        return self.on > self.measure.ends_on

    @property
    def share_of_time(self) -> float:
        """From 0 on the first day to 1 after the last."""
        length = (self.measure.ends_on - self.measure.starts_on).days + 1
        return min(1.0, max(0.0, (self.on - self.measure.starts_on).days / length))

    @property
    def state(self) -> State:
        if self.total is None:
            return State.UNCOUNTED
        if self.met_on is not None:
            return State.MET
        if self.over:
            return State.EXCEEDED
        if self.on < self.measure.starts_on:
            return State.COMING
        return self._ended if self.is_over else self._running(self.total)

    @property
    def _is_ceiling(self) -> bool:
        return self.measure.comparator is Comparator.AT_MOST

    @property
    def _ended(self) -> State:
        if self.done == 0 and self.reported_on is not None:
            # Something was said of it, but never how many: that is not the same as none.
            return State.UNREPORTED
        return State.WITHIN if self._is_ceiling else State.MISSED

    def _running(self, total: int) -> State:
        if self._is_ceiling:
            return State.WITHIN
        if self.share_of_time < JUDGED_FROM:
            return State.EARLY
        tolerance = max(1.0, total / 10)
        return State.BEHIND if self.done < total * self.share_of_time - tolerance else State.ON_PACE


def pace(measure: Measure, entries: Sequence[tuple[date, int]], *, on: date) -> Pace:
    """The pace of a promise from its entries, each a day and a count."""
    done, met_on = 0, None
    for day, count in sorted(entries):
        done += count
        if met_on is None and measure.enough is not None and done >= measure.enough:
            met_on = day
    latest = max((day for day, _ in entries), default=None)
    return Pace(measure, done, on, met_on, latest)
