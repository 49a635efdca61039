"""What may not be logged: what has not been, what lies outside the time, and nothing at all."""

from datetime import date

from app.kit.errors import Invalid
from app.kit.i18n import gettext as _
from app.kit.templates import long_day
from app.promises.models import Promise


def check(promise: Promise, done_on: date, count: int, *, on: date) -> None:
    """Raise Invalid for a day or a number that the promise cannot take that day."""
    if done_on > on:
        raise Invalid(
            "done_on", _("Det som inte har hänt än loggas inte. Välj i dag eller tidigare.")
        )
    check_time(promise, "done_on", done_on)
    if count == 0 and promise.target is not None:
        raise Invalid("count", _("Skriv hur många det räknas som: minst 1."))


def check_time(promise: Promise, field: str, day: date) -> None:
    """Raise Invalid at that field for a day on which the promise did not hold."""
    if not promise.starts_on <= day <= promise.ends_on:
        first, last = long_day(promise.starts_on), long_day(promise.ends_on)
        sentence = _("Löftet gäller {first} till {last}. Välj en dag däremellan.")
        raise Invalid(field, sentence.format(first=first, last=last))
