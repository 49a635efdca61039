"""A version line by line, and what changed since the one before."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.kit.i18n import gettext as _
from app.kit.templates import listed, long_day
from app.promises import readable
from app.promises.differences import Piece, differences
from app.promises.facts import PromiseFacts

Lines = dict[tuple[str, str], str]


@dataclass(frozen=True)
class Compared:
    """One line of a version: what it is about, and its words as same, added and gone."""

    heading: str
    label: str
    pieces: list[Piece]

    @property
    def is_changed(self) -> bool:
        return any(piece.kind != "same" for piece in self.pieces)


def compared(
    old: dict[str, Any] | None, new: dict[str, Any], names: dict[str, str]
) -> list[Compared]:
    """Every line of both, in the order of the new; a first version has no old."""
    before, after = lines(old, names) if old else {}, lines(new, names)
    if old is None:
        return [Compared(*key, [Piece("same", words)]) for key, words in after.items()]
    keys = list(after) + [key for key in before if key not in after]
    return [Compared(*key, differences(before.get(key, ""), after.get(key, ""))) for key in keys]


def by_heading(lines: list[Compared]) -> dict[str, list[Compared]]:
    """The lines under each heading, the headings in the order in which they first come."""
    found: dict[str, list[Compared]] = {}
    for line in lines:
        found.setdefault(line.heading, []).append(line)
    return found


def lines(content: dict[str, Any], names: dict[str, str]) -> Lines:
    """What a version says, each line under its heading and label; `names` are of
    organisations and themes."""
    frame = _("Medborgarlöftet")
    found: Lines = {
        (frame, _("Rubrik")): content["title"],
        (frame, _("Gäller")): f"{_day(content['valid_from'])} – {_day(content['valid_to'])}",
        (frame, _("Bakgrund")): content["background"],
        (frame, _("Samverkansparter")): _named(content.get("partners", []), names),
    }
    for each in content["promises"]:
        heading = _("Löfte {number}").format(number=each["number"])
        found |= {(heading, label): words for label, words in _promise(each, names)}
    return {key: words for key, words in found.items() if words}


def _promise(each: dict[str, Any], names: dict[str, str]) -> Iterator[tuple[str, str]]:
    facts = PromiseFacts.model_validate(each)
    yield _("Fokusområde"), facts.focus
    yield _("Kort namn"), facts.title
    yield _("Löftestext"), facts.body
    yield _("Mått"), readable.measured(facts)
    yield _("Slag"), _(facts.kind_word) if facts.kind else ""
    yield _("Platser"), listed(facts.places) if facts.places else ""
    yield _("Räkneregel"), facts.counting_rule
    yield _("Tid"), f"{long_day(facts.starts_on)} – {long_day(facts.ends_on)}"
    yield _("Veckodag"), readable.named_day(facts)
    yield _("Säsong"), readable.season(facts)
    yield _("Klart senast"), long_day(facts.deadline) if facts.deadline else ""
    yield _("Vem lovar"), _named(each["organisations"], names)
    yield _("Ansvarig"), _named([each["responsible"]], names) if "responsible" in each else ""
    yield _("Orsak"), facts.cause
    yield _("Bygger på"), facts.source
    yield _("Det här ska bli bättre"), facts.indicator
    yield _("Inget mått för det som ska bli bättre"), facts.no_indicator
    yield _("Kräver beslut av"), facts.depends_on
    yield _("Fortsätter"), each.get("continues", "").upper()
    yield _("Tema"), names.get(each["theme_id"], each["theme_id"])


def _named(slugs: list[str], names: dict[str, str]) -> str:
    return listed([names.get(slug, slug) for slug in slugs]) if slugs else ""


def _day(text: str) -> str:
    return long_day(date.fromisoformat(text))
