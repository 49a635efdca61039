"""The verbs of this room: read the files into the tables, and draw the area of a charter."""

from collections.abc import Iterator
from datetime import date
from itertools import count, product
from pathlib import Path
from string import ascii_lowercase

from sqlmodel import Session, select

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
from app.kit.reference import Row, replace, rows, settle

DATA = Path(__file__).parent / "data"


def load(session: Session, folder: Path = DATA) -> None:
    """Make the tables say what the files say; run again, it changes nothing."""
    settle(session, PoliceRegion, _regions(folder / "police_regions.csv"))
    settle(session, County, _counties(folder / "counties.csv"))
    settle(session, PoliceArea, _police_areas(folder / "police_areas.csv"))
    settle(session, LocalPoliceArea, _lpos(folder / "local_police_areas.csv"))
    settle(session, Municipality, _municipalities(folder / "municipalities.csv"))
    replace(session, Coverage, _coverages(folder / "lpo_municipalities.csv"))
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
    codes = {each.code for each in area.municipalities}
    return {each.id for each in area.lpos} == {each.id for each in lpos} and codes == {
        each.code for each in municipalities
    }


def _regions(path: Path) -> Iterator[Row]:
    for row in rows(path):
        same = {name: row[name] for name in ("name", "name_full", "seat")}
        yield same | {"id": row["region_id"]}


def _counties(path: Path) -> Iterator[Row]:
    for row in rows(path):
        same = {name: row[name] for name in ("slug", "name", "letter")}
        yield same | {"code": row["county_code"], "region_id": row["police_region_id"]}


def _police_areas(path: Path) -> Iterator[Row]:
    for row in rows(path):
        same = {name: row[name] for name in ("name", "name_full", "region_id", "confidence")}
        yield same | {"id": row["police_area_id"]}


def _lpos(path: Path) -> Iterator[Row]:
    kept = ("name", "name_full", "police_area_id", "region_id", "aliases", "note")
    for row in rows(path):
        yield {name: row[name] for name in kept} | {
            "id": row["lpo_id"],
            "confidence": row["existence_confidence"],
            "source": row["existence_source"],
        }


def _municipalities(path: Path) -> Iterator[Row]:
    kept = ("slug", "name", "name_official", "county_code")
    for row in rows(path):
        yield {name: row[name] for name in kept} | {
            "code": row["kommun_code"],
            "region_id": row["police_region_id"],
            "population": int(row["population"]),
            "population_on": date.fromisoformat(row["population_date"]),
        }


def _coverages(path: Path) -> Iterator[Row]:
    kept = ("lpo_id", "part", "source", "source_year", "confidence", "note")
    for number, row in enumerate(rows(path), 1):
        same = {name: row[name] for name in kept}
        yield same | {"id": number, "municipality_code": row["kommun_code"]}
