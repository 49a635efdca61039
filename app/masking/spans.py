"""Where in a text something personal stands, and of what kind it is."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.masking.kinds import KINDS, Kind


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` up to but not including `end` of the text as it was given."""

    start: int
    end: int
    kind: Kind


def merge(spans: Iterable[Span]) -> list[Span]:
    """The union of all spans, in order: what overlaps becomes one, of the longest one's kind."""
    merged: list[Span] = []
    longest = 0
    for span in sorted(spans, key=_order):
        if merged and span.start < merged[-1].end:
            longest = _join(merged, span, longest)
        else:
            merged.append(span)
            longest = span.end - span.start
    return merged


def _order(span: Span) -> tuple[int, int, int]:
    return span.start, -span.end, KINDS.index(span.kind)


def _join(merged: list[Span], span: Span, longest: int) -> int:
    """Let the last one grow over this one; answers how long the longest of them is."""
    last, length = merged[-1], span.end - span.start
    kind = span.kind if length > longest else last.kind
    merged[-1] = Span(last.start, max(last.end, span.end), kind)
    return max(length, longest)
