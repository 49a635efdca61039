"""One promise with the words of another."""

from typing import Any

from app.promises.facts import PromiseFacts
from app.promises.models import Promise

FACTS = tuple(PromiseFacts.model_fields)


def copied(promise: Promise, **other: Any) -> Promise:
    """A new promise that says the same, but for what is said instead."""
    copy = Promise(**{name: getattr(promise, name) for name in FACTS} | other)
    _link(copy, promise)
    if "continues" not in other:
        copy.continues = promise.continues
    return copy


def take_over(promise: Promise, other: Promise) -> None:
    """Let a promise say what another says; its address and its entries stay."""
    for name in FACTS:
        setattr(promise, name, getattr(other, name))
    _link(promise, other)
    promise.continues = other.continues


def _link(promise: Promise, other: Promise) -> None:
    promise.organisations = list(other.organisations)
    promise.responsible = other.responsible
