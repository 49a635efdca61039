"""What the big number does not tell: kept weeks or months, and each place by itself."""

from collections.abc import Iterator, Sequence
from datetime import date

from app.activities.models import Activity
from app.counting.entries import Entry
from app.counting.kept import kept
from app.counting.rule import Rule, rule_of
from app.counting.said_periods import periods
from app.counting.said_places import places
from app.counting.subs import by_place, elsewhere
from app.promises.facts import PromiseFacts
from app.wording.vocabulary import Period


def beside(facts: PromiseFacts, entries: Sequence[Activity], *, on: date) -> list[str]:
    """The sentences that stand under the count that day; none for a plain number."""
    dated = [Entry(entry.done_on, entry.count, entry.place) for entry in entries]
    rule = rule_of(facts)
    if rule.target is None:
        return []
    return [*_periods(facts, rule, dated, on), *_places(rule, dated)]


def _periods(facts: PromiseFacts, rule: Rule, dated: list[Entry], on: date) -> Iterator[str]:
    seen = kept(rule, dated, on=on)
    # One year or one term is the promise itself, and its number says it all.
    if seen.promised > 1 and on >= rule.time.first:
        yield periods(rule, seen, facts.unit(seen.done))


def _places(rule: Rule, dated: list[Entry]) -> Iterator[str]:
    if rule.places and rule.period is Period.TOTAL:
        yield places(by_place(rule, dated), elsewhere(rule, dated))
