"""How long a promise may be silent: what its own rhythm allows, and no longer."""

from bisect import bisect_right
from datetime import date

from app.counting.buckets import buckets
from app.counting.rule import Rule
from app.counting.spans import DAY, Span
from app.wording.vocabulary import Period

SHORTEST, LONGEST = 14, 90


def longest_gap(rule: Rule, since: date) -> int:
    """The most days in season that may pass after an entry that day, by the promise's own words.

    What recurs may come first in one bucket and last in the next. What is promised in all has twice
    its mean gap, from 14 to 90 days. What has no number has 90 days.
    """
    spans = buckets(rule)
    if spans:
        return _recurring(rule, spans, since)
    promised = rule.whole_target or 0
    if rule.period is Period.EVENT or promised <= 1 or rule.is_ceiling:
        return LONGEST
    mean = rule.season.days(rule.time) / promised
    return round(min(LONGEST, max(SHORTEST, 2 * mean)))


def _recurring(rule: Rule, spans: list[Span], since: date) -> int:
    """From the first day of the bucket of that day to the last day of the one after."""
    before = bisect_right([span.first for span in spans], since)
    first = spans[before - 1].first if before else rule.time.first
    last = spans[before].last if before < len(spans) else rule.time.last
    return rule.season.days(Span(first + DAY, last))
