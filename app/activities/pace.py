"""What the count says today: pure arithmetic, no words and no database.

The rules are those people in the field use: a bare number is met when it is reached, cirka within
a fifth, nothing is judged before a quarter of the time, and nothing is capped at what was promised.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from app.counting.bounds import bounds
from app.counting.buckets import buckets
from app.counting.rule import rule_of
from app.counting.season import Season
from app.counting.spans import Span
from app.counting.steps import JUDGED_FROM as JUDGED_FROM
from app.counting.steps import Standing, Step, share_of
from app.promises.facts import PromiseFacts
from app.promises.measure import Measure
from app.wording.vocabulary import Comparator


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
    SILENT = "silent"


STEPS = {Step.EARLY: State.EARLY, Step.BEHIND: State.BEHIND}


@dataclass(frozen=True)
class Pace:
    """A measure, what has been done, and the day it is looked at.

    `late` is how much of it was done after the last day: counted, but it keeps no promise.
    """

    measure: Measure
    done: int
    on: date
    met_on: date | None
    reported_on: date | None
    late: int = 0
    season: Season = Season()

    @property
    def total(self) -> int | None:
        return self.measure.total

    @property
    def in_time(self) -> int:
        """What was done by the last day."""
        return self.done - self.late

    @property
    def left(self) -> int:
        """How many remain until the promise is kept."""
        return max(0, (self.measure.enough or 0) - self.in_time)

    @property
    def over(self) -> int:
        """How many more than promised, or than the upper end of the interval."""
        if not self.total:
            return 0
        measure = self.measure
        most = bounds(measure.comparator, self.total, measure.total_max).most
        done = self.in_time if self.met_on is None else self.done
        return max(0, done - most)

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
        """From 0 on the first day to 1 after the last, of the days in season."""
        time = Span(self.measure.starts_on, self.measure.ends_on)
        return share_of(time, self.season, self.on)

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
        if self._is_ceiling and self.reported_on is None:
            return State.SILENT
        return State.WITHIN if self._is_ceiling else State.MISSED

    def _running(self, total: int) -> State:
        if self._is_ceiling:
            return State.WITHIN
        step = Standing(self.done, total, self.share_of_time).step
        return STEPS.get(step, State.ON_PACE)


def pace(
    measure: Measure,
    entries: Sequence[tuple[date, int]],
    *,
    on: date,
    season: Season = Season(),  # noqa: B008
) -> Pace:
    """The pace of a promise from its entries, each a day and a count."""
    done, late, met_on = 0, 0, None
    for day, count in sorted(entries):
        done += count
        if day > measure.ends_on:
            late += count
        elif met_on is None and measure.enough is not None and done >= measure.enough:
            met_on = day
    latest = max((day for day, _ in entries), default=None)
    return Pace(measure, done, on, met_on, latest, late, season)


def pace_of(facts: PromiseFacts, entries: Sequence[tuple[date, int]], *, on: date) -> Pace:
    """The pace of a promise in its own time: by its deadline, and in its season."""
    rule = rule_of(facts)
    first, last = rule.window.first, rule.window.last
    held = len(buckets(rule))
    many = held if held > 1 else 0  # one year or one term is the promise itself
    measure = replace(facts.measure, starts_on=first, ends_on=last, buckets=many)
    return pace(measure, entries, on=on, season=rule.season)
