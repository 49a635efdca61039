"""What staff send about a theme of their area's own; a reason is always asked for."""

from typing import NamedTuple

from pydantic import field_validator

from app.kit.forms import Sent, field_error
from app.kit.i18n import N_
from app.kit.words import Line, Paragraph, folded

LONGEST_NAME, LONGEST_WORDS, FEWEST_PARTS, MOST_PARTS = 120, 600, 2, 8
TOO_MANY_WORDS = N_("Orden är för många: högst 600 tecken.")
TOO_FEW = N_("Skriv minst två olika namn, ett på varje rad.")
TOO_MANY = N_("Dela i högst åtta åt gången.")
TOO_LONG = N_("Ett av namnen är för långt: högst 120 tecken.")


class Making(Sent):
    """A new theme: under which national one, its name, and the words it is recognised by."""

    parent_id: Line
    name_sv: Line
    name_en: Line = ""
    words: Paragraph = ""
    why: Paragraph

    @field_validator("words")
    @classmethod
    def fits(cls, words: str) -> str:
        if len(words) > LONGEST_WORDS:
            raise field_error("words", TOO_MANY_WORDS)
        return words


class Renaming(Sent):
    """Another name for the same thing."""

    name_sv: Line
    name_en: Line = ""
    why: Paragraph


class Merging(Sent):
    """The theme that another is to be read as."""

    into_id: Line
    why: Paragraph


class Part(NamedTuple):
    """One of those a theme is split into: its name and the words it is recognised by."""

    name: str
    words: str


class Splitting(Sent):
    """What one theme turned out to be: a line for each, a name and after a colon its words."""

    parts: Paragraph
    why: Paragraph

    @field_validator("parts")
    @classmethod
    def says_several(cls, parts: str) -> str:
        names = [each.name for each in parts_of(parts)]
        if len({folded(name) for name in names}) < max(FEWEST_PARTS, len(names)):
            raise field_error("parts", TOO_FEW)
        if len(names) > MOST_PARTS:
            raise field_error("parts", TOO_MANY)
        if max(map(len, names)) > LONGEST_NAME:
            raise field_error("parts", TOO_LONG)
        return parts


def parts_of(text: str) -> list[Part]:
    """The parts in a text, in the order they stand."""
    cut = (line.partition(":") for line in text.split("\n"))
    return [
        Part(name.strip(), words.strip()[:LONGEST_WORDS]) for name, _, words in cut if name.strip()
    ]
