"""What stands beside a number: that it is silent."""

from app.counting.silence import Silence
from app.kit.i18n import gettext as _
from app.kit.templates import number


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
