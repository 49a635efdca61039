"""How one promise is counted: its facts, as far as counting needs them."""

from dataclasses import dataclass
from datetime import date

from app.counting.bounds import Bounds, bounds
from app.counting.season import Season
from app.counting.spans import Span
from app.promises.facts import PromiseFacts
from app.wording.vocabulary import Comparator, Period


@dataclass(frozen=True)
class SubTarget:
    """A target inside the target: varav 11 nattetid."""

    name: str
    target: int


@dataclass(frozen=True)
class Rule:
    """How a promise is counted (räkneregel): the number, how often, when, where.

    `weekday` (0 is Monday) is the day that was named: varje torsdag; `skips_holidays` is helgfri.
    `anchor` is a day on which what is done varannan vecka is done.
    """

    comparator: Comparator
    target: int | None
    period: Period
    time: Span
    target_max: int | None = None
    season: Season = Season()
    places: tuple[str, ...] = ()
    sub_targets: tuple[SubTarget, ...] = ()
    weekday: int | None = None
    skips_holidays: bool = False
    anchor: date | None = None

    @property
    def bounds(self) -> Bounds | None:
        """What keeps it in one period and place; None where no number is promised."""
        if self.target is None:
            return None
        return bounds(self.comparator, self.target, self.target_max)

    @property
    def whole_target(self) -> int | None:
        """The number promised in one period, all places together."""
        return None if self.target is None else self.target * max(1, len(self.places))

    @property
    def whole_max(self) -> int | None:
        """The upper end of an interval, all places together."""
        return self.target_max and self.target_max * max(1, len(self.places))

    @property
    def whole(self) -> Bounds | None:
        """The bounds of all places together: what is over is over these."""
        if self.whole_target is None:
            return None
        return bounds(self.comparator, self.whole_target, self.whole_max)

    @property
    def window(self) -> Span:
        """From the first day on which something is expected to the last: its time in season."""
        live = self.season.trimmed(self.time)
        return live if live.days else self.time

    @property
    def is_ceiling(self) -> bool:
        return self.comparator is Comparator.AT_MOST


def rule_of(facts: PromiseFacts) -> Rule:
    """The rule of a promise. Its own last day goes before the last day of the charter."""
    season = Season(facts.season_first or 1, facts.season_last or 12)
    return Rule(
        Comparator(facts.comparator),
        facts.target,
        Period(facts.period),
        Span(facts.starts_on, facts.deadline or facts.ends_on),
        facts.target_max,
        season,
        tuple(facts.places),
        weekday=facts.weekday - 1 if facts.weekday else None,
        skips_holidays=facts.skips_holidays,
        anchor=facts.anchor,
    )
