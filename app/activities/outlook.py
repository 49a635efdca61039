"""What stands beside the number while it runs: both shares, where they lead, and silence."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.activities.pace import Pace, State
from app.counting.entries import Entry
from app.counting.forecast import forecast, forecast_of
from app.counting.kept import kept
from app.counting.rule import Rule
from app.counting.said_beside import silent as said_silence
from app.counting.said_pace import leads_to, leads_to_periods, shares
from app.counting.silence import silence
from app.counting.steps import standing, standing_of
from app.counting.subs import by_place
from app.promises.readable import amount
from app.wording.vocabulary import Period

RUNNING = {State.EARLY, State.ON_PACE, State.BEHIND, State.MET, State.WITHIN, State.EXCEEDED}


def outlook(rule: Rule, entries: Sequence[Entry], pace: Pace) -> list[str]:
    """Share done beside share of time, then the forecast; nothing before it runs or after."""
    runs = pace.state in RUNNING and not pace.is_over and not pace.is_once
    if not runs or not rule.window.has(pace.on):
        return []
    seen = kept(rule, entries, on=pace.on)
    if seen.promised > 1:
        said = [shares(standing_of(seen)), leads_to_periods(forecast_of(seen), rule, seen)]
    else:
        beside = standing(rule, entries, on=pace.on)
        said = [shares(beside), leads_to(forecast(rule, entries, on=pace.on), rule.window.last)]
    return [sentence for sentence in said if sentence]


def silent(rule: Rule, entries: Sequence[Entry], on: date) -> str:
    """That longer has passed without an entry than the promise's own rhythm allows, or nothing."""
    return said_silence(silence(rule, entries, on=on))


@dataclass(frozen=True)
class InPlace:
    """What was done in one place, of what, and whether that is enough; a ceiling is never met."""

    name: str
    done: int
    promised: str
    is_met: bool


def subs(rule: Rule, entries: Sequence[Entry]) -> list[InPlace]:
    """A counter for each place, where the number is promised for each in all."""
    if rule.period is not Period.TOTAL or rule.target is None:
        return []
    promised = amount(rule.comparator, rule.target, rule.target_max)
    in_time = [entry for entry in entries if entry.on <= rule.window.last]
    return [
        InPlace(each.name, each.done, promised, each.is_met and not rule.is_ceiling)
        for each in by_place(rule, in_time)
    ]
