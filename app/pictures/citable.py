"""What a dialogue has shown that may be cited: numbers that were released, and earlier findings."""

from collections.abc import Iterator
from typing import Any

from sqlmodel import Session

from app.areas import queries as areas
from app.disclosure import queries as disclosure
from app.findings import queries as findings
from app.kit.i18n import gettext as _
from app.pictures.behind import EvidenceKind
from app.pictures.models import Picture
from app.themes import queries as themes

Facts = dict[str, Any]


def citable(session: Session, picture: Picture) -> dict[str, Facts]:
    """The facts of each piece of evidence by the key that a form sends."""
    return dict([*_released(session, picture), *_found(session, picture)])


def choices(session: Session, picture: Picture) -> list[tuple[str, str]]:
    """The same, as they stand in a list to choose from."""
    names = themes.names(session)
    return [(key, _label(facts, names)) for key, facts in citable(session, picture).items()]


def released_themes(session: Session, picture: Picture) -> set[str]:
    """The themes that have a number which everybody can read."""
    every = (facts["theme_id"] for _key, facts in _released(session, picture))
    return set(every)


def _released(session: Session, picture: Picture) -> Iterator[tuple[str, Facts]]:
    for lpo in picture.promise_area.lpos:
        voices = disclosure.voices(session, lpo.id)
        if voices is None:
            continue
        counted = areas.lpos(session, voices.together or (lpo.id,))
        known: Facts = {
            "kind": EvidenceKind.RELEASE.value,
            "source": f"{', '.join(each.name for each in counted)} {voices.year}",
            "source_on": voices.released_on,
        }
        for theme_id, number in voices.by_theme.items():
            if number is not None:
                yield f"{lpo.id} {theme_id}", known | {"theme_id": theme_id, "number": number}


def _found(session: Session, picture: Picture) -> Iterator[tuple[str, Facts]]:
    for dialogue in findings.of_municipalities(session, picture.promise_area.codes):
        for each in dialogue.findings:
            yield (
                f"{dialogue.slug} {each.position}",
                {
                    "kind": EvidenceKind.FINDING.value,
                    "body": f"{each.label}: {each.share}",
                    "source": f"{dialogue.title} {dialogue.year or ''}".strip(),
                    "url": dialogue.source_url,
                },
            )


def _label(facts: Facts, names: dict[str, str]) -> str:
    if facts["kind"] == EvidenceKind.FINDING:
        return f"{facts['source']}: {facts['body']}"
    words = {"theme": names[facts["theme_id"]], "number": facts["number"]}
    return _("%(theme)s, %(number)s röster") % words
