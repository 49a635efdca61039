"""What writers send about a problem: what shows it, and why it is there."""

from typing import Annotated, Self
from urllib.parse import urlsplit

from pydantic import BeforeValidator, StringConstraints, model_validator

from app.kit.forms import Sent, field_error
from app.kit.i18n import N_
from app.kit.words import Day, Line, Paragraph, clean_line
from app.pictures.behind import EvidenceKind

NO_LINK = N_("Skriv en webbadress som börjar med https:// eller http://.")
NO_CHOICE = N_("Välj ett av alternativen.")
NO_SOURCE = N_("Statistik behöver en källa, till exempel NTU 2025.")


def _link(text: object) -> str:
    """An address of the web and nothing else, for it becomes a link."""
    if len(str(text)) > 400:
        raise ValueError(NO_LINK)
    words = clean_line(text)
    try:
        parts = urlsplit(words)
    except ValueError as problem:
        raise ValueError(NO_LINK) from problem
    if parts.scheme not in ("http", "https") or not parts.hostname or " " in words:
        raise ValueError(NO_LINK)
    return words


Link = Annotated[str, StringConstraints(max_length=400), BeforeValidator(_link)]


class CitationForm(Sent):
    """Something that a dialogue has shown, out of what there is to cite."""

    cited: Line
    is_public: bool = False


class EvidenceForm(Sent):
    """Statistics with source, day and link, or what somebody has seen."""

    kind: EvidenceKind
    body: Paragraph
    source: Line = ""
    source_on: Day
    url: Link = ""
    is_public: bool = False

    @model_validator(mode="after")
    def says_where_it_comes_from(self) -> Self:
        """Figures need a source and a link; an observation needs its day alone."""
        if self.kind not in (EvidenceKind.STATISTIC, EvidenceKind.OBSERVATION):
            raise field_error("kind", NO_CHOICE)
        if self.kind is EvidenceKind.STATISTIC:
            for field, sentence in (("source", NO_SOURCE), ("url", NO_LINK)):
                if not getattr(self, field):
                    raise field_error(field, sentence)
        return self


class CauseForm(Sent):
    """Why it is so, and what supports that."""

    cause: Paragraph
    support: Paragraph
    is_public: bool = False
