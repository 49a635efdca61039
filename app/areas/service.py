"""The verbs of this room: read the files into the tables, and draw the area of a charter."""

from collections.abc import Iterator
from itertools import count, product
from pathlib import Path
from string import ascii_lowercase

from sqlmodel import Session, select

from app.areas.files import counties, coverages, lpos, municipalities, police_areas, regions
from app.areas.models import (
    County,
    Coverage,
    LocalPoliceArea,
    Municipality,
    PlaceName,
    PoliceArea,
    PoliceRegion,
    PromiseArea,
)
from app.areas.names import slug
from app.areas.places import place_names
from app.kit.reference import replace, settle

DATA = Path(__file__).parent / "data"


def load(session: Session, folder: Path = DATA) -> None:
    """Make the tables say what the files say; run again, it changes nothing."""
    settle(session, PoliceRegion, regions(folder / "police_regions.csv"))
    settle(session, County, counties(folder / "counties.csv"))
    settle(session, PoliceArea, police_areas(folder / "police_areas.csv"))
    settle(session, LocalPoliceArea, lpos(folder / "local_police_areas.csv"))
    settle(session, Municipality, municipalities(folder / "municipalities.csv"))
    replace(session, Coverage, coverages(folder / "lpo_municipalities.csv"))
    replace(session, PlaceName, place_names(folder))


def promise_area(
    session: Session,
    *,
    name: str,
    lpos: list[LocalPoliceArea],
    municipalities: list[Municipality],
) -> PromiseArea:
    """The area of that name with exactly these links; made if there is none."""
    for candidate in _slugs(name):
        area = session.exec(select(PromiseArea).where(PromiseArea.slug == candidate)).first()
        if area is None:
            break
        if _same(area, lpos, municipalities):
            return area
    area = PromiseArea(slug=candidate, name=name, lpos=lpos, municipalities=municipalities)
    session.add(area)
    session.flush()
    return area


def _slugs(name: str) -> Iterator[str]:
    """lund, lund-a, lund-b, …"""
    yield slug(name)
    for length in count(1):
        for letters in product(ascii_lowercase, repeat=length):
            yield f"{slug(name)}-{''.join(letters)}"


def _same(
    area: PromiseArea, lpos: list[LocalPoliceArea], municipalities: list[Municipality]
) -> bool:
    places, codes = {each.id for each in lpos}, {each.code for each in municipalities}
    return (area.places, area.codes) == (places, codes)
