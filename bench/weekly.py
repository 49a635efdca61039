"""Simulated promises of something every week: kept by chance, in runs, and worst in July."""

from collections.abc import Iterator
from datetime import date
from random import Random

from app.counting.buckets import buckets
from app.counting.entries import Entry
from app.counting.rule import Rule
from app.counting.spans import DAY, Span
from app.wording.vocabulary import Comparator, Period
from bench.rhythms import FIRST, Simulated

LAST = date(2025, 12, 31)
NAMES = ("weekly, by chance", "weekly, in runs", "weekly, not in July")


def weekly(name: str, random: Random) -> Simulated:
    """One promise of once a week, and the weeks in which it was kept."""
    rule = Rule(Comparator.AT_LEAST, 1, Period.WEEK, Span(FIRST, LAST))
    skill = random.betavariate(6, 2)
    weeks = buckets(rule)
    happens = list(_weeks(name, random, skill, weeks))
    pairs = zip(weeks, happens, strict=True)
    return Simulated(
        rule, [Entry(week.first + DAY * random.randrange(7)) for week, was in pairs if was]
    )


def _weeks(name: str, random: Random, skill: float, weeks: list[Span]) -> Iterator[bool]:
    was = True
    for week in weeks:
        if not (name == "weekly, in runs" and random.random() < 0.4):
            was = random.random() < skill
        yield was and not (name == "weekly, not in July" and week.first.month == 7)
