"""Distributions as lists of chances, and the interval that holds eight of ten."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import exp, lgamma, log

HELD = 0.8
MANY = 2_000  # outcomes; past that no page waits for each of them
NORMAL = 1.2816  # standard deviations on either side hold eight of ten


@dataclass(frozen=True)
class Interval:
    """The least and the most that eight outcomes of ten lie between, and the mean."""

    low: int
    high: int
    mean: float


def interval(chances: list[float], mean: float) -> Interval:
    """Of chances for 0, 1, 2 and so on: the likeliest, as near to eight of ten as whole numbers go.

    The less likely end is left out as long as that brings what is held nearer.
    """
    low, high, held = 0, len(chances) - 1, sum(chances)
    while low < high:
        left_out = min(chances[low], chances[high])
        if abs(held - left_out - HELD) > abs(held - HELD):
            break
        held -= left_out
        low, high = (low + 1, high) if chances[low] < chances[high] else (low, high - 1)
    return Interval(low, high, mean)


def counts(mean: float, variance: float) -> Interval:
    """The interval of a count whose rate is uncertain; where there are many, by the normal one."""
    if mean + 8 * variance**0.5 <= MANY:
        return interval(gamma_poisson(mean, variance), mean)
    off = NORMAL * variance**0.5
    return Interval(max(0, round(mean - off)), round(mean + off), mean)


def gamma_poisson(mean: float, variance: float) -> list[float]:
    """Chances of a count whose rate is itself uncertain (the negative binomial).

    What is done more evenly than chance, with less variance than the mean, is a narrow bell.
    """
    if mean <= 0:
        return [1.0]
    most = int(mean + 8 * variance**0.5) + 8
    if variance <= mean:
        return _bell(mean, variance, most)
    shape = mean * mean / (variance - mean)
    return [exp(each) for each in _negative_binomial(shape, mean, most)]


def beta_binomial(hits: float, misses: float, trials: int) -> list[float]:
    """Chances of so many hits in so many trials, when hits and misses have been seen before."""
    whole = _log_beta(hits, misses)
    return [
        exp(
            lgamma(trials + 1)
            - lgamma(each + 1)
            - lgamma(trials - each + 1)
            + _log_beta(hits + each, misses + trials - each)
            - whole
        )
        for each in range(trials + 1)
    ]


def _negative_binomial(shape: float, mean: float, most: int) -> Iterator[float]:
    stays, moves = log(shape / (shape + mean)), log(mean / (shape + mean))
    for each in range(most):
        ways = lgamma(each + shape) - lgamma(shape) - lgamma(each + 1)
        yield ways + shape * stays + each * moves


def _bell(mean: float, variance: float, most: int) -> list[float]:
    heights = [exp(-((each - mean) ** 2) / (2 * variance)) for each in range(most)]
    whole = sum(heights)
    return [height / whole for height in heights]


def _log_beta(one: float, other: float) -> float:
    return lgamma(one) + lgamma(other) - lgamma(one + other)
