"""A promise as its form shows it, to be changed."""

from typing import Any

from app.kit.forms import Form
from app.promises.forms import PromiseForm
from app.promises.models import Promise


def filled(promise: Promise) -> Form[PromiseForm]:
    """The form with the words of that promise in it."""
    return Form(values(promise))


def values(promise: Promise) -> dict[str, Any]:
    """What a browser would send to say the same again."""
    facts = promise.model_dump(include=set(PromiseForm.model_fields))
    return {name: _shown(value) for name, value in facts.items()} | {
        "places": "\n".join(promise.places),
        "organisations": [each.slug for each in promise.organisations],
        "responsible": promise.responsible.slug if promise.responsible else "",
        "continues": promise.continues.ref if promise.continues else "",
    }


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else ""
    return "" if value is None else str(value)
