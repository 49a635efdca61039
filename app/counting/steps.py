"""Share done beside share of time: in step, behind or ahead, and nothing too early (rule 9)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.counting.entries import Entry, total
from app.counting.kept import Kept
from app.counting.rule import Rule
from app.counting.season import Season
from app.counting.spans import Span

JUDGED_FROM = 0.25
TOLERANCE = 0.1


class Step(StrEnum):
    """How what is done stands to the time that has passed."""

    EARLY = "early"
    BEHIND = "behind"
    IN_STEP = "in_step"
    AHEAD = "ahead"


@dataclass(frozen=True)
class Standing:
    """How many are done, of how many, and how much of the time has passed."""

    done: int
    promised: int
    time: float

    @property
    def share(self) -> float:
        """The share done; more than 1 where more was done than promised."""
        return self.done / self.promised

    @property
    def step(self) -> Step:
        """A tenth of the number is let pass, and at least one."""
        if self.time < JUDGED_FROM:
            return Step.EARLY
        ahead = self.done - self.promised * self.time
        tolerance = max(1.0, self.promised * TOLERANCE)
        if ahead < -tolerance:
            return Step.BEHIND
        return Step.AHEAD if ahead > tolerance else Step.IN_STEP


def share_of_time(rule: Rule, on: date) -> float:
    """How much of the promise's time in season is over when that day begins, from 0 to 1."""
    return share_of(rule.time, rule.season, on)


def share_of(time: Span, season: Season, on: date) -> float:
    """How much of that time in that season is over when that day begins."""
    days = season.days(time)
    return season.days(time.until(on)) / days if days else 0.0


def standing(rule: Rule, entries: Sequence[Entry], *, on: date) -> Standing | None:
    """The pace of a total; None where no total is promised, and for a ceiling."""
    if rule.whole_target is None or rule.is_ceiling:
        return None
    done = total(entry for entry in entries if entry.on <= on)
    return Standing(done, rule.whole_target, share_of_time(rule, on))


def standing_of(periods: Kept) -> Standing | None:
    """The pace of what recurs: kept buckets beside those that have passed."""
    if not periods.promised:
        return None
    return Standing(periods.kept, periods.promised, periods.elapsed / periods.promised)
