"""The files are whole, and what they say hangs together."""

import re

import pytest
from sqlalchemy import func
from sqlmodel import Session, SQLModel, select

from app.areas.models import (
    County,
    Coverage,
    LocalPoliceArea,
    Municipality,
    PlaceName,
    PoliceArea,
    PoliceRegion,
)
from app.kit.words import folded

COUNTS = [
    (County, 21),
    (Municipality, 290),
    (PoliceRegion, 7),
    (PoliceArea, 27),
    (LocalPoliceArea, 95),
    (Coverage, 302),
]
PER_REGION = {
    "bergslagen": 11,
    "mitt": 8,
    "nord": 12,
    "ost": 9,
    "stockholm": 19,
    "syd": 20,
    "vast": 16,
}


@pytest.mark.parametrize(
    ("table", "number"), COUNTS, ids=lambda each: getattr(each, "__name__", "")
)
def test_every_area_is_there(session: Session, table: type[SQLModel], number: int) -> None:
    assert session.exec(select(func.count()).select_from(table)).one() == number


def test_the_regions_have_the_areas_they_should(session: Session) -> None:
    regions = [each.region_id for each in session.exec(select(LocalPoliceArea))]

    assert {region: regions.count(region) for region in regions} == PER_REGION


def test_every_kommun_and_every_lpo_is_linked(session: Session) -> None:
    links = session.exec(select(Coverage)).all()

    assert len({each.municipality_code for each in links}) == 290
    assert len({each.lpo_id for each in links}) == 95


def test_everything_lies_in_the_region_of_what_it_belongs_to(session: Session) -> None:
    for link in session.exec(select(Coverage)):
        assert link.lpo.region_id == link.municipality.region_id, link.lpo_id
    for lpo in session.exec(select(LocalPoliceArea)):
        assert lpo.region_id == lpo.police_area.region_id == lpo.region.id
    for each in session.exec(select(Municipality)):
        assert each.code[:2] == each.county_code
        assert each.region_id == each.county.region_id


def test_only_three_kommuner_are_split(session: Session) -> None:
    parts = session.exec(select(Coverage).where(Coverage.part != "")).all()

    assert {each.municipality.name for each in parts} == {"Stockholm", "Göteborg", "Malmö"}
    assert len(parts) == 15


def test_a_whole_kommun_has_one_lpo(session: Session) -> None:
    whole = [each.municipality_code for each in session.exec(select(Coverage)) if not each.part]

    assert len(whole) == len(set(whole)) == 287


def test_what_no_source_says_is_known_as_unconfirmed(session: Session) -> None:
    links = [each.confidence for each in session.exec(select(Coverage)) if not each.is_confirmed]
    areas = [each.id for each in session.exec(select(LocalPoliceArea)) if not each.is_confirmed]

    assert (links.count("probable"), links.count("inferred")) == (25, 21)
    assert sorted(areas) == ["gotland", "ostersund"]


def test_every_link_names_its_source(session: Session) -> None:
    assert all(each.source for each in session.exec(select(Coverage)))


def test_the_population_adds_up(session: Session) -> None:
    kommuner = session.exec(select(Municipality)).all()

    assert sum(each.population for each in kommuner) == 10_609_461
    assert {each.population_on.isoformat() for each in kommuner} == {"2025-09-30"}


def test_codes_keep_their_zeros(session: Session) -> None:
    codes = [each.code for each in session.exec(select(Municipality))]

    assert "0180" in codes
    assert {len(code) for code in codes} == {4}


def test_addresses_hold_only_plain_letters(session: Session) -> None:
    slugs = [each.slug for each in session.exec(select(Municipality))]
    slugs += [each.slug for each in session.exec(select(County))]
    slugs += [each.id for each in session.exec(select(LocalPoliceArea))]

    assert [slug for slug in slugs if not re.fullmatch(r"[a-z-]+", slug)] == []


def test_every_name_is_kept_as_people_type_it(session: Session) -> None:
    names = session.exec(select(PlaceName)).all()

    assert len(names) > 2000
    assert [each.name for each in names if each.folded != folded(each.name)] == []


def test_every_kommun_and_lpo_goes_by_its_own_name(session: Session) -> None:
    names = {(each.kind, each.name) for each in session.exec(select(PlaceName))}
    kommuner = {("municipality", each.name) for each in session.exec(select(Municipality))}
    lpos = {("lpo", each.name) for each in session.exec(select(LocalPoliceArea))}

    assert kommuner | lpos <= names
