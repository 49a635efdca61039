"""The measure that a sentence gives: comparator, number, unit and period together."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.wording import comparators, deeds, units
from app.wording.amounts import Amount
from app.wording.candidates import Candidate, candidates
from app.wording.comparators import Found
from app.wording.everyone import everyone
from app.wording.outcomes import outcome
from app.wording.pace import Pace
from app.wording.paces import paces
from app.wording.recurring import recurring
from app.wording.tokens import Token
from app.wording.unit import Unit
from app.wording.vocabulary import Comparator, Period


@dataclass(frozen=True, slots=True)
class Measured:
    """What was read, and the pieces it was read from."""

    comparator: Comparator = Comparator.NONE
    target: int | None = None
    target_max: int | None = None
    unit: Unit | None = None
    period: Period | None = None
    pace: Pace | None = None
    chosen: Candidate | None = None
    compared: Found | None = None
    others: int = 0
    is_countable: bool = False


def measured(every: Sequence[Token]) -> Measured:
    """The number if there is one, else how often, else all of something, else nothing."""
    often = list(paces(every))
    found = list(candidates(every, often))
    if found:
        best = max(found, key=lambda each: each.weight)
        return _by_number(every, best, len(found) - 1)
    each = next((pace for pace in often if pace.is_each), None)
    return _by_pace(every, each) if each else _by_all(every, often)


def _by_number(every: Sequence[Token], best: Candidate, others: int) -> Measured:
    amount, pace = best.amount, best.pace
    times = (pace.times or 1) if pace else 1
    compared = best.compared or (comparators.before(every, pace.first) if pace else None)
    return Measured(
        comparator=_meant(amount, compared),
        target=amount.value * times,
        target_max=amount.most and amount.most * times,
        unit=units.of_number(every, best),
        period=pace.period if pace else Period.TOTAL,
        pace=pace,
        chosen=best,
        compared=compared,
        others=others,
        is_countable=True,
    )


def _meant(amount: Amount, compared: Found | None) -> Comparator:
    """A range is kept from its lower end on, so it is a least number (domain rule 2)."""
    if compared:
        return compared[0]
    if amount.is_rough:
        return Comparator.APPROXIMATELY
    return Comparator.AT_LEAST if amount.most else Comparator.EXACTLY


def _by_pace(every: Sequence[Token], pace: Pace) -> Measured:
    """varje onsdag is once a week, minst vartannat år at least once in two years."""
    compared = comparators.before(every, pace.first)
    said = recurring(every, pace, compared is not None)
    meant = compared[0] if compared else Comparator.EXACTLY
    return Measured(
        comparator=meant if said.is_once else Comparator.NONE,
        target=pace.times if said.is_once else None,
        unit=said.unit,
        period=pace.period,
        pace=pace,
        compared=compared if said.is_once else None,
        is_countable=said.is_once or said.is_all,
    )


def _by_all(every: Sequence[Token], often: Sequence[Pace]) -> Measured:
    """Samtliga skolor; or days without a number, which say how often but not how many."""
    unit = everyone(every)
    if unit:
        return Measured(unit=unit, period=Period.TOTAL, is_countable=True)
    days = next((pace for pace in often if not pace.times), None)
    unit = deeds.near(every, days.first) if days else None
    return (
        Measured(unit=unit, period=Period.WEEK, pace=days)
        if unit
        else Measured(unit=outcome(every))
    )
