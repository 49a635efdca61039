"""Pace and forecast in words: both shares, then where that leads, or that it is too early."""

from datetime import date

from app.counting.forecast import Unsaid
from app.counting.kept import Kept
from app.counting.rule import Rule
from app.counting.said_periods import name
from app.counting.spread import Interval
from app.counting.steps import Standing, Step
from app.kit.i18n import N_, gettext
from app.kit.i18n import gettext as _
from app.kit.templates import long_day, number

STEPS = {
    Step.EARLY: N_("För tidigt att säga något om takten."),
    Step.BEHIND: N_("Efter planen."),
    Step.IN_STEP: N_("I fas."),
    Step.AHEAD: N_("Före planen."),
}
UNSAID = {
    Unsaid.NO_NUMBER: "",
    Unsaid.OVER: "",
    Unsaid.EARLY: N_("För tidigt att säga hur det slutar."),
    Unsaid.FEW: N_("För få tillfällen för att säga hur det slutar."),
}


def said_step(step: Step) -> str:
    """Only where it leaves it: I fas."""
    return gettext(STEPS[step])


def shares(seen: Standing | None) -> str:
    """Share done beside share of time; empty where nothing is judged yet."""
    if seen is None or seen.step is Step.EARLY:
        return ""
    sentence = _("{done} procent gjort, {time} procent av tiden har gått.")
    return sentence.format(done=_percent(seen.share), time=_percent(seen.time))


def leads_to(seen: Interval | Unsaid, last: date) -> str:
    """The interval and how sure it is; nothing is guessed where too little is known."""
    if isinstance(seen, Unsaid):
        return gettext(UNSAID[seen])
    sentence = _("Troligen {range} när tiden går ut {day}. Det stämmer åtta gånger av tio.")
    return sentence.format(range=_range(seen), day=long_day(last))


def leads_to_periods(seen: Interval | Unsaid, rule: Rule, periods: Kept) -> str:
    """The same of what recurs: how many weeks will have been kept, of all that there are."""
    if isinstance(seen, Unsaid):
        return gettext(UNSAID[seen])
    sentence = _(
        "Troligen hålls löftet {range} av {all} {periods}. Det stämmer åtta gånger av tio."
    )
    named, every = name(rule, periods.promised), number(periods.promised)
    return sentence.format(range=_range(seen), all=every, periods=named)


def _range(seen: Interval) -> str:
    low, high = number(seen.low), number(seen.high)
    return low if low == high else f"{low}–{high}"


def _percent(share: float) -> str:
    return number(int(share * 100))
