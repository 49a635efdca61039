"""What has no counter, in words: an indicator."""

from decimal import Decimal

from app.counting.series import Series, Value
from app.kit.i18n import gettext as _
from app.kit.templates import long_day, number


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


def _dated(each: Value) -> str:
    sentence = _("{value}, {day}. Källa: {source}.")
    day = long_day(each.on)
    return sentence.format(value=_number(each.value), day=day, source=each.source)


def _number(value: Decimal) -> str:
    return number(float(value))
