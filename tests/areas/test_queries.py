"""One area, and the lists."""

from sqlmodel import Session

from app.areas import queries


def test_an_lpo_is_found_by_its_address(session: Session) -> None:
    norduppland = queries.lpo(session, "norduppland")

    assert norduppland is not None
    names = [each.name for each in queries.municipalities_of(norduppland)]
    assert names == ["Heby", "Tierp", "Älvkarleby", "Östhammar"]


def test_a_kommun_is_found_by_its_address(session: Session) -> None:
    haabo, habo = (queries.municipality(session, slug) for slug in ("haabo", "habo"))

    assert haabo is not None and habo is not None
    assert [each.id for each in queries.lpos_of(haabo)] == ["enkoping-habo"]
    assert [each.id for each in queries.lpos_of(habo)] == ["sodra-vatterbygden"]


def test_what_is_not_there_is_none(session: Session) -> None:
    assert queries.lpo(session, "atlantis") is None
    assert queries.municipality(session, "atlantis") is None


def test_a_kommun_with_two_links_to_an_lpo_names_it_once(session: Session) -> None:
    goteborg = queries.municipality(session, "goteborg")

    assert goteborg is not None
    assert len(goteborg.coverages) == 5
    assert len(queries.lpos_of(goteborg)) == 4


def test_the_list_of_areas_is_whole_and_in_order(session: Session, statements: list[str]) -> None:
    listed = queries.regions_with_areas(session)

    assert [region.name for region, _ in listed][-2:] == ["Väst", "Öst"]
    assert sum(len(lpos) for _, lpos in listed) == 95
    assert [lpo.name for lpo in listed[0][1]][-1] == "Örebro"
    assert all(queries.municipalities_of(lpo) for _, lpos in listed for lpo in lpos)
    assert len(statements) == 3


def test_the_list_of_kommuner_is_whole_and_in_order(
    session: Session, statements: list[str]
) -> None:
    listed = queries.counties_with_municipalities(session)

    assert [county.name for county, _ in listed][-2:] == ["Örebro län", "Östergötlands län"]
    assert sum(len(municipalities) for _, municipalities in listed) == 290
    assert all(queries.lpos_of(each) for _, kommuner in listed for each in kommuner)
    assert len(statements) == 3


def test_links_are_shown_in_swedish_order(session: Session) -> None:
    ystad = queries.lpo(session, "ystad")

    assert ystad is not None
    names = [each.municipality.name for each in queries.in_order(ystad.coverages)]
    assert names == ["Simrishamn", "Sjöbo", "Skurup", "Tomelilla", "Ystad"]
