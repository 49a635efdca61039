"""Themes that the people of Lund made for themselves."""

from typing import Any

from sqlmodel import Session

from app.kit.tokens import opaque
from app.themes import changing, joining
from app.themes.forms import Making, Merging, Renaming, Splitting
from app.themes.models import Theme
from tests.factories import LUND, NOON, House

TRACTORS = {
    "parent_id": "traffic_nuisance",
    "name_sv": "A-traktorer vid sjön",
    "name_en": "Tractors by the lake",
    "words": "epadunk, sjörundan",
    "why": "Många säger just det.",
}
WHY = "Det var samma sak."


def own(session: Session, house: House, name: str = "", **other: Any) -> Theme:
    """Kim adds a theme for Lund, of tractors or what is said instead."""
    said = TRACTORS | ({"name_sv": name} if name else {}) | other
    form = Making.model_validate(said)
    return changing.make(session, LUND, form, identity=opaque(), by=house.kim, at=NOON)


def renamed(session: Session, house: House, theme: Theme, name: str) -> None:
    form = Renaming(name_sv=name, why=WHY)
    changing.rename(session, theme, form, by=house.kim, at=NOON)


def merged(session: Session, house: House, theme: Theme, into: str) -> None:
    form = Merging(into_id=into, why=WHY)
    joining.merge(session, theme, form, by=house.kim, at=NOON)


def split(session: Session, house: House, theme: Theme, *parts: str) -> list[Theme]:
    form = Splitting(parts="\n".join(parts), why="Det var två saker.")
    fresh = [opaque() for _ in parts]
    return joining.split(session, theme, form, identities=fresh, by=house.kim, at=NOON)
