"""How unevenly things are done: in bursts, evenly, or by chance."""

from collections.abc import Sequence
from datetime import date
from statistics import mean, pvariance

from app.counting.entries import Entry
from app.counting.rule import Rule
from app.counting.steps import share_of_time

SLICES = 12
# Before anything is seen: a little more uneven than chance, with the weight of so many slices.
PRIOR, WEIGHT = 1.4, 3
LEAST = 0.1


def dispersion(rule: Rule, entries: Sequence[Entry], *, on: date) -> float:
    """The variance of the counts in equal slices of the time so far, by their mean; 1 is chance."""
    so_far = share_of_time(rule, on)
    counts = [0] * SLICES
    for entry in entries:
        share = share_of_time(rule, entry.on) / so_far
        counts[min(SLICES - 1, int(share * SLICES))] += entry.count
    middle = mean(counts)
    seen = pvariance(counts, middle) * SLICES / (SLICES - 1) / middle if middle else PRIOR
    return max(LEAST, (seen * (SLICES - 1) + PRIOR * WEIGHT) / (SLICES - 1 + WEIGHT))
