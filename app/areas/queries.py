"""What is known of areas: one of them, the lists, and which one somebody means."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any, TypeVar
from unicodedata import normalize

from sqlalchemy import Case, and_, case, or_
from sqlalchemy.orm import joinedload, selectinload
from sqlalchemy.orm.interfaces import ORMOption
from sqlmodel import Session, col, select

from app.areas.models import (
    County,
    Coverage,
    LocalPoliceArea,
    Municipality,
    PlaceName,
    PoliceRegion,
)
from app.areas.names import swedish
from app.kit.i18n import N_, gettext
from app.kit.words import folded

MOST = 20
KINDS = {
    "municipality": N_("kommun"),
    "lpo": N_("lokalpolisområde"),
    "district": N_("stadsdel"),
    "locality": N_("postort"),
}

Named = TypeVar("Named", County, LocalPoliceArea, Municipality, PoliceRegion)


@dataclass(frozen=True)
class Match:
    """A place somebody may mean, and the links between area and kommun that it leads to."""

    place: PlaceName
    coverages: list[Coverage]

    @property
    def name(self) -> str:
        return self.place.name

    @property
    def kind(self) -> str:
        """What sort of place it is, in the reader's language."""
        return gettext(KINDS[self.place.kind])

    @property
    def municipality(self) -> Municipality | None:
        """The kommun, if that is what the place is."""
        return self.coverages[0].municipality if self.place.kind == "municipality" else None

    @property
    def ways(self) -> list[tuple[LocalPoliceArea, list[Coverage]]]:
        """The local police areas of the place, each with its share of it."""
        every = groupby(self.coverages, key=lambda each: each.lpo)
        return [(lpo, list(coverages)) for lpo, coverages in every]

    @property
    def is_confirmed(self) -> bool:
        """Whether a source stands behind every link on the way."""
        return all(each.is_confirmed and each.lpo.is_confirmed for each in self.coverages)


def lpo(session: Session, lpo_id: str, *, lock: bool = False) -> LocalPoliceArea | None:
    """The local police area, or None; locked, so that what is named after it is named in turn."""
    found = [_with_municipalities()]
    # Residents' words point at the area too, and need not wait: its key will not change.
    held = {"key_share": True} if lock else None
    return session.get(LocalPoliceArea, lpo_id, options=found, with_for_update=held)


def lpos(session: Session, lpo_ids: Iterable[str]) -> list[LocalPoliceArea]:
    """Those local police areas with their kommuner, in Swedish order."""
    ids = list(lpo_ids)
    if not ids:
        return []
    chosen = select(LocalPoliceArea).where(col(LocalPoliceArea.id).in_(ids))
    return _by_name(session.exec(chosen.options(_with_municipalities())))


def municipality(session: Session, slug: str) -> Municipality | None:
    """The kommun, or None; Habo and Håbo are two."""
    found = select(Municipality).where(Municipality.slug == slug).options(_with_lpos())
    return session.exec(found).first()


def municipalities_of(lpo: LocalPoliceArea) -> list[Municipality]:
    """The kommuner it covers, whole or in part, each once and in Swedish order."""
    return _by_name({each.municipality_code: each.municipality for each in lpo.coverages}.values())


def lpos_of(municipality: Municipality) -> list[LocalPoliceArea]:
    """The local police areas that cover it, each once and in Swedish order."""
    return _by_name({each.lpo_id: each.lpo for each in municipality.coverages}.values())


def known_places(session: Session, lpo: LocalPoliceArea) -> list[str]:
    """Names to choose from: its own districts, and the postorter of the kommuner it has whole."""
    whole = [each.municipality_code for each in lpo.coverages if not each.part]
    own = and_(col(PlaceName.kind) == "district", col(PlaceName.lpo_id) == lpo.id)
    near = and_(col(PlaceName.kind) == "locality", col(PlaceName.municipality_code).in_(whole))
    found = session.exec(select(PlaceName.name).where(or_(own, near)).distinct())
    return sorted(found, key=swedish)


def in_order(coverages: Iterable[Coverage]) -> list[Coverage]:
    """By lokalpolisområde, then by kommun, in Swedish order."""
    return sorted(
        coverages, key=lambda each: (swedish(each.lpo.name), swedish(each.municipality.name))
    )


def regions(session: Session) -> list[PoliceRegion]:
    """The seven police regions, by name."""
    return _by_name(session.exec(select(PoliceRegion)))


def regions_with_areas(session: Session) -> list[tuple[PoliceRegion, list[LocalPoliceArea]]]:
    """Every local police area under its region, with its kommuner, in three queries."""
    every = _by_name(session.exec(select(LocalPoliceArea).options(_with_municipalities())))
    return [
        (region, [each for each in every if each.region_id == region.id])
        for region in regions(session)
    ]


def counties_with_municipalities(session: Session) -> list[tuple[County, list[Municipality]]]:
    """Every kommun under its län, with its local police areas, in three queries."""
    every = _by_name(session.exec(select(Municipality).options(_with_lpos())))
    return [
        (county, [each for each in every if each.county_code == county.code])
        for county in _by_name(session.exec(select(County)))
    ]


def search(session: Session, words: str) -> list[Match]:
    """The places meant by these words: of that name, then beginning with it, then holding it."""
    word = folded(words)
    places = _named(session, words, word) if word else []
    best: dict[tuple[str | None, ...], PlaceName] = {}
    for place in places:
        best.setdefault(_shown(place), place)
    chosen = list(best.values())[:MOST]
    coverages = _leading_to(session, chosen)
    return [Match(place, [each for each in coverages if _leads(place, each)]) for place in chosen]


def _named(session: Session, words: str, word: str) -> list[PlaceName]:
    holds = col(PlaceName.folded).contains(word, autoescape=True)
    # Ids follow the order of kind and alphabet; see places.py.
    ordered = select(PlaceName).where(holds).order_by(_closeness(word), col(PlaceName.id))
    # Three times as many: a kommun and a lokalpolisområde go by up to three names.
    places = session.exec(ordered.limit(MOST * 3))
    return sorted(places, key=lambda place: not _is_spelt(place, words))


def _is_spelt(place: PlaceName, words: str) -> bool:
    """To the dot: who types Håbo wants it before Habo."""
    return place.name.casefold() == normalize("NFC", words).casefold()


def _closeness(word: str) -> Case[int]:
    name = col(PlaceName.folded)
    return case((name == word, 0), (name.startswith(word, autoescape=True), 1), else_=2)


def _shown(place: PlaceName) -> tuple[str | None, ...]:
    """What two results may not share: a kommun is shown once, each postort by itself."""
    name = place.name if place.kind in ("district", "locality") else ""
    return place.kind, name, place.lpo_id, place.municipality_code


def _leading_to(session: Session, places: list[PlaceName]) -> list[Coverage]:
    codes = {place.municipality_code for place in places}
    lpo_ids = {place.lpo_id for place in places}
    near = or_(col(Coverage.municipality_code).in_(codes), col(Coverage.lpo_id).in_(lpo_ids))
    return in_order(session.exec(select(Coverage).where(near).options(*_both_ends())))


def _leads(place: PlaceName, coverage: Coverage) -> bool:
    return (
        place.lpo_id in (None, coverage.lpo_id)
        and place.municipality_code in (None, coverage.municipality_code)
        and (place.kind != "district" or place.name in coverage.part)
    )


def _both_ends() -> list[ORMOption]:
    ends: tuple[Any, ...] = (Coverage.lpo, Coverage.municipality)
    return [joinedload(end) for end in ends]


def _with_municipalities() -> ORMOption:
    return _along(LocalPoliceArea.coverages, Coverage.municipality)


def _with_lpos() -> ORMOption:
    return _along(Municipality.coverages, Coverage.lpo)


def _along(many: Any, one: Any) -> ORMOption:
    # Any, for SQLModel types a relationship as what it holds.
    return selectinload(many).joinedload(one)


def _by_name(every: Iterable[Named]) -> list[Named]:
    return sorted(every, key=lambda each: swedish(each.name))
