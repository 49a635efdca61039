"""The stretches of a sentence that a page marks: in order, none over another."""

from collections.abc import Iterable, Iterator

from app.wording.checked import Span
from app.wording.measured import Measured
from app.wording.remarks import JARGON, VAGUE
from app.wording.scopes import Stretch
from app.wording.seen import Seen
from app.wording.tokens import Token
from app.wording.vocabulary import Part

Marked = tuple[Stretch, Part]


def spans(seen: Seen) -> tuple[Span, ...]:
    """What tells most comes first, and what lies over it is left out."""
    kept: list[Marked] = []
    taken: set[int] = set()
    for (start, end), part in (*_measure(seen.every, seen.measured), *_around(seen)):
        if start < end and taken.isdisjoint(range(start, end)):
            kept.append(((start, end), part))
            taken.update(range(start, end))
    return tuple(Span(*seen.plain.written_at(*stretch), part) for stretch, part in sorted(kept))


def _measure(every: list[Token], found: Measured) -> Iterator[Marked]:
    if found.chosen:
        yield _stretch(every, found.chosen.amount.first, found.chosen.amount.after), Part.NUMBER
    if found.compared:
        yield _stretch(every, found.compared[1], found.compared[2]), Part.COMPARATOR
    if found.unit and found.unit.first < found.unit.after:
        yield _stretch(every, found.unit.first, found.unit.after), Part.UNIT
    if found.pace:
        yield _stretch(every, found.pace.first, found.pace.after), Part.PERIOD


def _around(seen: Seen) -> Iterator[Marked]:
    due = (seen.deadline.start, seen.deadline.end) if seen.deadline else None
    parts = (due, Part.DEADLINE), (seen.scope, Part.SCOPE), (seen.actor, Part.ACTOR)
    for stretch, part in (*parts, (seen.place, Part.PLACE)):
        if stretch:
            yield stretch, part
    if not seen.measured.is_countable:
        yield from _listed(VAGUE.find(seen.plain.text), Part.VAGUE)
    yield from _listed(JARGON.find(seen.plain.text), Part.JARGON)


def _listed(found: Iterable[tuple[int, int, str]], part: Part) -> Iterator[Marked]:
    for start, end, _ in found:
        yield (start, end), part


def _stretch(every: list[Token], first: int, after: int) -> Stretch:
    return every[first].start, every[after - 1].end
