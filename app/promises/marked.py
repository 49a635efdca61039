"""A sentence in pieces, each with the name of what it tells."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.kit.i18n import N_
from app.wording.checked import Span
from app.wording.vocabulary import Part

PARTS = {
    Part.COMPARATOR: N_("jämförelse"),
    Part.NUMBER: N_("antal"),
    Part.UNIT: N_("det som räknas"),
    Part.PERIOD: N_("hur ofta"),
    Part.DEADLINE: N_("sista dag"),
    Part.SCOPE: N_("för var och en"),
    Part.PLACE: N_("plats"),
    Part.ACTOR: N_("vem"),
    Part.VAGUE: N_("oklart"),
    Part.JARGON: N_("krångligt"),
}


@dataclass(frozen=True)
class Marked:
    """Some words of the sentence; `part` is empty for those that tell nothing."""

    words: str
    part: str


def pieces(sentence: str, spans: Sequence[Span]) -> list[Marked]:
    """The whole sentence, no letter added and none left out."""
    return [piece for piece in _pieces(sentence, spans) if piece.words]


def _pieces(sentence: str, spans: Sequence[Span]) -> Iterator[Marked]:
    at = 0
    for span in spans:
        yield Marked(sentence[at : span.start], "")
        yield Marked(sentence[span.start : span.end], PARTS[span.part])
        at = span.end
    yield Marked(sentence[at:], "")
