"""What writers send: the frame of a picture, a problem, what is behind it, what is chosen."""

from datetime import date
from typing import Annotated, Self
from urllib.parse import urlsplit

from pydantic import BeforeValidator, Field, StringConstraints, model_validator

from app.kit.forms import Sent, field_error
from app.kit.i18n import N_
from app.kit.words import Line, Paragraph, Text, clean_line
from app.pictures.behind import EvidenceKind

Day = Annotated[date, Field(ge=date(2000, 1, 1), le=date(2100, 12, 31))]

BACKWARDS = N_("Slutet kommer före början.")
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


class Frame(Sent):
    """What time the picture is of, and what it begins by saying."""

    starts_on: Day
    ends_on: Day
    intro: Text = ""

    @model_validator(mode="after")
    def ends_after_it_begins(self) -> Self:
        if self.ends_on < self.starts_on:
            raise field_error("ends_on", BACKWARDS)
        return self


class PictureForm(Frame):
    """The frame, and where it is of: a whole LPO, or some of its kommuner."""

    lpo_id: Line
    municipalities: list[Line] = Field(default_factory=list, max_length=60)


class ProblemForm(Sent):
    """What is wrong, and where; `note` is for those who work with it."""

    theme_id: Line
    place: Line = ""
    body: Text
    note: Text = ""
    is_public: bool = False


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


class FocusForm(Sent):
    """What is chosen: a name, why, and the joint problems it holds."""

    name: Line
    why: Paragraph
    problems: list[Line] = Field(min_length=1, max_length=100)


class NotChosenForm(Sent):
    """Why a theme is not chosen."""

    theme_id: Line
    reason: Paragraph
