"""Where the sum would mislead: weeks and months kept one by one, and places that are not met."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.activities.logged import Logged
from app.activities.models import Activity
from app.activities.pace import Pace, State
from app.counting.entries import Entry
from app.counting.kept import Kept, kept
from app.counting.rule import Rule, rule_of
from app.counting.said_pace import said_step
from app.counting.said_periods import periods
from app.counting.said_places import places
from app.counting.steps import Step, standing_of
from app.counting.subs import by_place, elsewhere, is_met
from app.promises.facts import PromiseFacts
from app.wording.vocabulary import Period

SILENT = {State.COMING, State.UNCOUNTED, State.UNREPORTED, State.SILENT}
STEPS = {Step.EARLY: "plain", Step.BEHIND: "late", Step.IN_STEP: "ok", Step.AHEAD: "ok"}


@dataclass(frozen=True)
class Judged:
    """What the promise's own rule says of it: a sentence, and the colour that goes with it."""

    sentence: str
    kind: str


def judged(facts: PromiseFacts, entries: Sequence[Activity | Logged], pace: Pace) -> Judged | None:
    """By its weeks or by its places; None where the sum says all there is to say."""
    if pace.state in SILENT:
        return None
    rule = rule_of(facts)
    dated = [Entry(entry.done_on, entry.count, entry.place) for entry in entries]
    seen = kept(rule, dated, on=pace.on)
    # One year or one term is the promise itself.
    if seen.promised > 1:
        return _by_periods(rule, seen, facts.unit(seen.done))
    if rule.places and rule.period is Period.TOTAL:
        in_time = [entry for entry in dated if entry.on <= rule.window.last]
        return _by_places(rule, in_time, pace)
    return None


def _by_periods(rule: Rule, seen: Kept, unit: str) -> Judged:
    said, running = periods(rule, seen, unit), standing_of(seen)
    if running is None or seen.has_ended:
        return Judged(said, "ok" if seen.kept == seen.promised else "broken")
    return Judged(f"{said} {said_step(running.step)}", STEPS[running.step])


def _by_places(rule: Rule, dated: list[Entry], pace: Pace) -> Judged:
    said = places(by_place(rule, dated), elsewhere(rule, dated))
    if is_met(rule, dated):
        return Judged(said, "ok")
    is_lost = pace.is_over or rule.is_ceiling
    return Judged(said, "broken" if is_lost else "plain")
