"""Reading the files again changes nothing, unless the files have changed."""

from pathlib import Path

from sqlmodel import Session, select

from app.areas import queries
from app.areas import service as areas
from app.areas.models import Coverage, LocalPoliceArea, Municipality, PlaceName
from tests.areas.conftest import Edit


def test_loading_again_writes_nothing(session: Session, statements: list[str]) -> None:
    areas.load(session)

    assert len(statements) == 7
    assert all(statement.startswith("SELECT") for statement in statements)


def test_a_kommun_takes_its_new_name(session: Session, folder: Path, edit: Edit) -> None:
    edit("municipalities.csv", "1281,lund,Lund,", "1281,lund,Lunden,")

    areas.load(session, folder)

    lund = session.get(Municipality, "1281")
    assert lund is not None and lund.name == "Lunden"
    assert [match.name for match in queries.search(session, "lunden")] == ["Lunden"]


def test_only_what_differs_is_written(
    session: Session, folder: Path, edit: Edit, statements: list[str]
) -> None:
    edit("counties.csv", "Skåne län", "Skånes län")

    areas.load(session, folder)

    assert [each.split()[:2] for each in statements if "SELECT" not in each] == [
        ["UPDATE", "county"]
    ]


def test_a_link_that_is_confirmed_is_no_longer_marked(
    session: Session, folder: Path, edit: Edit
) -> None:
    edit("lpo_municipalities.csv", ",inferred,yes,", ",verified,no,")

    areas.load(session, folder)

    links = session.exec(select(Coverage)).all()
    assert len(links) == 302
    assert [each for each in links if each.confidence == "inferred"] == []


def test_a_link_that_moves_leaves_nothing_behind(
    session: Session, folder: Path, edit: Edit
) -> None:
    edit("lpo_municipalities.csv", "borlange,2061,", "falun,2061,")

    areas.load(session, folder)

    smedjebacken = queries.municipality(session, "smedjebacken")
    assert smedjebacken is not None
    assert [each.id for each in queries.lpos_of(smedjebacken)] == ["falun"]


def test_an_area_that_leaves_the_file_stays(session: Session, folder: Path, edit: Edit) -> None:
    edit("local_police_areas.csv", "falkenberg,Falkenberg,", "falkenberg-ny,Falkenberg,")
    edit("lpo_municipalities.csv", "falkenberg,13", "falkenberg-ny,13")

    areas.load(session, folder)

    assert session.get(LocalPoliceArea, "falkenberg") is not None
    assert session.get(LocalPoliceArea, "falkenberg-ny") is not None


def test_a_name_that_leaves_the_file_is_no_longer_found(
    session: Session, folder: Path, edit: Edit
) -> None:
    edit("postal_localities.csv", "Södra Sandby", "Norra Sandby")

    areas.load(session, folder)

    assert queries.search(session, "södra sandby") == []


def test_names_are_numbered_in_the_order_they_are_shown(session: Session) -> None:
    names = session.exec(select(PlaceName).order_by("id")).all()

    assert [each.id for each in names] == list(range(1, len(names) + 1))
    kinds = list(dict.fromkeys(each.kind for each in names))
    assert kinds == ["municipality", "lpo", "district", "locality"]
    assert (names[0].name, names[-1].name) == ("Ale", "Öxnevalla")
