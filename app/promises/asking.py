"""A half-written promise whose sentence is asked about: the other fields may wait."""

from datetime import date
from typing import Any

from app.kit.forms import Form
from app.kit.words import clean
from app.promises.forms import PromiseForm
from app.promises.models import Charter
from app.promises.told import Told, told
from app.promises.undertaken import named

# What must be right for the sentence to be read at all; "" is a form that nobody wrote.
NEEDED = ("", "body", "starts_on", "ends_on")


def asked(form: Form[PromiseForm]) -> Form[PromiseForm]:
    """The same words, with only what is wrong with the sentence and its days."""
    wrong = {name: form.error(name) for name in NEEDED if form.error(name)}
    unsaid = {name for name in ("starts_on", "ends_on") if not form[name]}
    return Form(form.values, {name: text for name, text in wrong.items() if name not in unsaid})


def answer(form: Form[PromiseForm], charter: Charter) -> Told | None:
    """What the checker says, or None while the sentence cannot be read."""
    if form.errors:
        return None
    first = _day(form["starts_on"], charter.valid_from)
    return told(clean(form["body"]), first, _day(form["ends_on"], charter.valid_to))


def with_fields(form: Form[PromiseForm], found: Told | None, charter: Charter) -> Form[PromiseForm]:
    """The form with what was found filled in; the sentence is never touched."""
    if found is None:
        return form
    more: dict[str, Any] = dict(found.fields)
    if found.found.scope:
        more["scope"] = found.found.scope
    if not form["organisations"]:
        more["organisations"] = named(found.found.actor or "", charter)
    return Form(form.values | more, form.errors)


def _day(sent: str, otherwise: date) -> date:
    try:
        return date.fromisoformat(sent)
    except ValueError:
        return otherwise
