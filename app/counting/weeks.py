"""Buckets of weeks, from Monday to Sunday (ISO 8601), and of days that were named."""

from datetime import date, timedelta

from app.counting.holidays import is_free
from app.counting.rule import Rule
from app.counting.season import Season
from app.counting.spans import DAY, Span
from app.promises.measure import DAYS


def week_buckets(rule: Rule) -> list[Span]:
    """The whole weeks, or pairs of weeks, in the promise's time and season."""
    length = DAYS[rule.period]
    start = _first(rule, weekday=0, step=length)
    spans = [Span(day, day + timedelta(days=length - 1)) for day in _every(rule, start, length)]
    return [span for span in spans if span.lies_in(rule.time) and _in_season(rule.season, span)]


def day_buckets(rule: Rule, weekday: int) -> list[Span]:
    """Each day that was named, varje torsdag or varannan onsdag, but for holidays if helgfri."""
    length = DAYS[rule.period]
    days = _every(rule, _first(rule, weekday=weekday, step=length), length)
    in_season = [day for day in days if rule.season.has(day)]
    return [Span(day, day) for day in in_season if not (rule.skips_holidays and is_free(day))]


def _first(rule: Rule, *, weekday: int, step: int) -> date:
    """The first such weekday in the time; with an anchor, a whole number of steps from it."""
    if rule.anchor is None:
        begins = rule.time.first
        return begins + DAY * ((weekday - begins.weekday()) % 7)
    known = rule.anchor - DAY * ((rule.anchor.weekday() - weekday) % 7)
    return rule.time.first + DAY * ((known - rule.time.first).days % step)


def _every(rule: Rule, first: date, step: int) -> list[date]:
    count = max(0, (rule.time.last - first).days // step + 1)
    return [first + timedelta(days=step * each) for each in range(count)]


def _in_season(season: Season, span: Span) -> bool:
    return season.trimmed(span) == span
