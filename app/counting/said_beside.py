"""What stands beside a number: that it is silent, and why it is behind."""

from app.counting.reasons import REASONS, Deviation
from app.counting.silence import Silence
from app.kit.i18n import gettext
from app.kit.i18n import gettext as _
from app.kit.templates import long_day, number


def silent(seen: Silence | None) -> str:
    """That nothing has been reported for longer than it may; empty while it has not."""
    if seen is None or not seen.is_exceeded:
        return ""
    days = _("Inget rapporterat på {days} dagar.").format(days=number(seen.days))
    if seen.last_on is None:
        days = _("Inget rapporterat än, efter {days} dagar.").format(days=number(seen.days))
    if not seen.has_rhythm:
        return days
    allowed = _("Löftets egen takt tillåter högst {allowed}.")
    return days + " " + allowed.format(allowed=number(seen.allowed))


def because(seen: Deviation) -> str:
    """The reason with its day, and the words of those who gave it."""
    sentence = _("Avvikelse {day}: {reason}.")
    said = sentence.format(day=long_day(seen.on), reason=gettext(REASONS[seen.reason]))
    return f"{said} {seen.text}".strip()
