"""How many it will be on the last day: an interval, or nothing where a guess is all there is."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from app.counting.dispersion import dispersion
from app.counting.entries import Entry, total
from app.counting.kept import Kept
from app.counting.linked import linked
from app.counting.rule import Rule
from app.counting.spread import Interval, beta_binomial, counts, interval
from app.counting.steps import JUDGED_FROM, share_of_time

FEWEST = 3
# What is known before anything is done: that promises are mostly kept, give or take a half.
PRIOR_SHAPE = 2.0
# The pace of the time that is left differs from the pace so far by about so much.
DRIFT = 0.17
PRIOR_KEPT, PRIOR_LOST = 1.5, 0.5
LEAST_FIRM = 0.5


class Unsaid(StrEnum):
    """Why nothing is forecast."""

    NO_NUMBER = "no_number"
    EARLY = "early"
    FEW = "few"
    OVER = "over"


def forecast(rule: Rule, entries: Sequence[Entry], *, on: date) -> Interval | Unsaid:
    """The count of a promise of a total when its time is over, by Gamma and Poisson.

    The pace so far and the number promised are weighed: few entries lean on the promise, many on
    themselves. The interval holds eight outcomes of ten (bench/forecast.py).
    """
    known = [entry for entry in entries if entry.on <= on]
    time, promised = share_of_time(rule, on), rule.whole_target
    if promised is None:
        return Unsaid.NO_NUMBER
    if (silent := _unsaid(known, time)) is not None:
        return silent
    done, spread = total(known), dispersion(rule, known, on=on)
    shape = PRIOR_SHAPE + done / spread
    rate = shape / (PRIOR_SHAPE / promised + time / spread)
    mean = rate * (1 - time)
    variance = spread * mean + mean**2 * (1 / shape + DRIFT**2 * min(1.0, spread))
    rest = counts(mean, variance)
    return Interval(done + rest.low, done + rest.high, done + rest.mean)


def forecast_of(periods: Kept) -> Interval | Unsaid:
    """How many buckets will have been kept, by Beta and binomial."""
    if not periods.promised:
        return Unsaid.NO_NUMBER
    left = periods.promised - periods.elapsed
    if left == 0:
        return Unsaid.OVER
    if periods.elapsed < max(FEWEST, JUDGED_FROM * periods.promised):
        return Unsaid.EARLY
    # The bucket that runs stands among the kept only if it is: it proves nothing.
    over = [each.is_kept for each in periods.buckets if each.is_over]
    swing = linked(over)
    hits = PRIOR_KEPT + sum(over) / swing
    misses = PRIOR_LOST + (len(over) - sum(over)) / swing
    mean = left * hits / (hits + misses)
    firm = _firmness(hits + misses, swing, left)
    share = mean / left
    rest = interval(beta_binomial(firm * share, firm * (1 - share), left), mean)
    kept = periods.kept
    return Interval(kept + rest.low, kept + rest.high, kept + rest.mean)


def _firmness(known: float, swing: float, left: int) -> float:
    """How many weeks it must be as if we had seen, for the weeks that are left to swing so too."""
    wider = swing + left / known
    return max(LEAST_FIRM, (left - wider) / (wider - 1)) if wider > 1 else known


def _unsaid(known: Sequence[Entry], time: float) -> Unsaid | None:
    if time >= 1:
        return Unsaid.OVER
    if time < JUDGED_FROM:
        return Unsaid.EARLY
    occasions = sum(1 for entry in known if entry.count)
    return Unsaid.FEW if occasions < FEWEST else None
