"""Simulated promises of a total: dated entries in the rhythms that people work in."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from app.counting.entries import Entry
from app.counting.rule import Rule
from app.counting.season import Season
from app.counting.spans import DAY, Span
from app.wording.vocabulary import Comparator, Period

FIRST = date(2025, 1, 1)
TARGETS = (4, 6, 10, 20, 30, 50, 200)
YEARS = (365, 730)
# Done by promised, as in the published outcomes: mostly a little more, seldom much less.
RATIOS = (0.6, 0.8, 0.9, 1.0, 1.0, 1.1, 1.2, 1.4, 1.5, 2.0)

Days = list[date]
Rhythm = Callable[[Random, Span, float], Days]


@dataclass(frozen=True)
class Simulated:
    """A promise and everything that was done to keep it."""

    rule: Rule
    entries: list[Entry]


def by_chance(random: Random, time: Span, number: float) -> Days:
    return list(_arrivals(random, time, number, lambda share: 1.0))


def rising(random: Random, time: Span, number: float) -> Days:
    return list(_arrivals(random, time, number, lambda share: 0.7 + 0.6 * share))


def fading(random: Random, time: Span, number: float) -> Days:
    return list(_arrivals(random, time, number, lambda share: 1.3 - 0.6 * share))


def holidays(random: Random, time: Span, number: float) -> Days:
    """Nothing in July, which the promise does not say."""
    days = _arrivals(random, time, number * 12 / 11, lambda share: 1.0)
    return [day for day in days if day.month != 7]


def even(random: Random, time: Span, number: float) -> Days:
    """As planned, a few days early or late."""
    gap = time.days / max(1, round(number))
    days = [time.first + DAY * (gap * (each + random.random())) for each in range(round(number))]
    return [day for day in days if time.has(day)]


def bursts(random: Random, time: Span, number: float) -> Days:
    """In weeks of campaigns, four things or so in each."""
    starts = _arrivals(random, time, number / 4, lambda share: 1.0)
    days = [
        day + timedelta(days=random.randrange(7))
        for day in starts
        for _ in range(random.choice((2, 3, 4, 5, 6)))
    ]
    return [day for day in days if time.has(day)]


RHYTHMS: dict[str, Rhythm] = {
    "by chance": by_chance,
    "even": even,
    "bursts": bursts,
    "rising": rising,
    "fading": fading,
    "not in July": holidays,
}
SEASON = "April to October"


def simulated(name: str, random: Random) -> Simulated:
    """One promise of that rhythm, and what was done."""
    time = Span(FIRST, FIRST + timedelta(days=random.choice(YEARS) - 1))
    season = Season(4, 10) if name == SEASON else Season()
    target = random.choice(TARGETS)
    number = target * random.choice(RATIOS)
    rule = Rule(Comparator.AT_LEAST, target, Period.TOTAL, time, season=season)
    if name == SEASON:
        wanted = number * time.days / season.days(time)
        days = [day for day in by_chance(random, time, wanted) if season.has(day)]
    else:
        days = RHYTHMS[name](random, time, number)
    return Simulated(rule, [Entry(day) for day in sorted(days)])


def _arrivals(
    random: Random, time: Span, number: float, pace: Callable[[float], float]
) -> Iterator[date]:
    """Days at random, so many in all on average, denser where the pace is higher."""
    at, most = 0.0, 1.5
    while (at := at + random.expovariate(number * most / time.days)) < time.days:
        if random.random() * most < pace(at / time.days):
            yield time.first + timedelta(days=int(at))
