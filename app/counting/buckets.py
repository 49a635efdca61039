"""The buckets a promise is held to: whole ones only, in the order of time (domain rule 3)."""

from app.counting.months import month_buckets
from app.counting.rule import Rule
from app.counting.spans import Span
from app.counting.weeks import day_buckets, week_buckets
from app.promises.measure import DAYS, MONTHS


def buckets(rule: Rule) -> list[Span]:
    """Every week, month or day in which something is promised.

    Parts of buckets at both ends are no buckets: nobody is held to them. A promise of a total has
    none, nor has one of each time something happens.
    """
    if rule.period in DAYS:
        if rule.weekday is not None:
            return day_buckets(rule, rule.weekday)
        return week_buckets(rule)
    if rule.period in MONTHS:
        return month_buckets(rule.period, rule.time, rule.season)
    return []
