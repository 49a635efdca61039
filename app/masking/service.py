"""Finds what is personal in a text, and puts the name of its kind in its place."""

from collections.abc import Callable, Iterable, Iterator

from app.masking import accounts, addresses, machines, maps, names, numbers, plates, streets
from app.masking.kinds import WORDS
from app.masking.spans import Span, merge
from app.masking.view import View, view

Detector = Callable[[View], Iterator[Span]]

DETECTORS: tuple[Detector, ...] = (
    numbers.personal,
    numbers.phones,
    accounts.accounts,
    plates.plates,
    machines.ip_addresses,
    maps.coordinates,
    addresses.emails,
    addresses.handles,
    streets.streets,
    names.names,
)


def find(text: str) -> list[Span]:
    """Where a text may name a person: spans in order that do not overlap, in Python characters.

    The union of what all detectors say, as suggestions. A person decides what is masked.
    """
    seen = view(text)
    return merge(span for detector in DETECTORS for span in detector(seen))


def mask(text: str, spans: Iterable[Span]) -> str:
    """The text with a Swedish word in brackets for each span: "[namn] ringde"."""
    kept: list[str] = []
    end = 0
    for span in merge(spans):
        kept += [text[end : span.start], f"[{WORDS[span.kind]}]"]
        end = span.end
    return "".join([*kept, text[end:]])
