"""What has no counter, in words: a milestone, an indicator, a qualitative promise."""

from decimal import Decimal

from app.counting.milestones import Milestone
from app.counting.series import Series, Value
from app.counting.statements import Statement
from app.kit.i18n import gettext as _
from app.kit.templates import long_day, number


def done_or_not(seen: Milestone) -> str:
    """Gjort, with the day; or not done, with the day it should be or should have been."""
    if seen.done_on is not None:
        return _("Gjort {day}.").format(day=long_day(seen.done_on))
    due = long_day(seen.due_on)
    if seen.is_late:
        return _("Inte gjort. Tiden gick ut {day}.").format(day=due)
    return _("Inte gjort än. Ska vara klart {day}.").format(day=due)


def measured(seen: Series[Value]) -> str:
    """The latest value with its day and source, and the one before it from the same source."""
    if seen.latest is None:
        return _("Inget mätt än.")
    latest = _dated(seen.latest)
    if seen.before is None:
        return latest
    before = _("Dessförinnan {value}, {day}.")
    day = long_day(seen.before.on)
    return latest + " " + before.format(value=_number(seen.before.value), day=day)


def stated(latest: Statement | None) -> str:
    """The newest statement with its day."""
    if latest is None:
        return _("Inget antal lovat, inget rapporterat än.")
    return _("{day}: {text}").format(day=long_day(latest.on), text=latest.text)


def _dated(each: Value) -> str:
    sentence = _("{value}, {day}. Källa: {source}.")
    day = long_day(each.on)
    return sentence.format(value=_number(each.value), day=day, source=each.source)


def _number(value: Decimal) -> str:
    return number(float(value))
