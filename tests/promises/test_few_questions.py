"""A desk with much on it asks the database no more than one with little."""

from sqlalchemy import Engine
from sqlmodel import Session

from app.kit.database import writing
from tests.factories import House, a_charter, a_promise, a_publication
from tests.promises.conftest import DeskOf

OF_EARLIER = "charter.valid_from < "


def a_year(session: Session, house: House, year: int) -> None:
    """A published charter of that year with two promises."""
    charter = a_charter(session, house, year)
    for _ in range(2):
        a_promise(session, charter, house)
    a_publication(session, charter, house)


def asked(desk_of: DeskOf, path: str, statements: list[str]) -> list[str]:
    """The questions that a page of Kim's asks."""
    kim = desk_of("kim")
    statements.clear()
    assert kim.get(path).status_code == 200
    return list(statements)


def test_what_goes_on_with_nothing_asks_for_no_earlier_promise(
    session: Session, house: House, statements: list[str]
) -> None:
    a_year(session, house, 2025)
    charter = a_charter(session, house)
    statements.clear()

    a_promise(session, charter, house)
    assert statements and not [each for each in statements if OF_EARLIER in each]

    a_promise(session, charter, house, continues="lund-2025-1")
    assert len([each for each in statements if OF_EARLIER in each]) == 1


def test_many_earlier_charters_are_asked_for_once(
    desk_of: DeskOf, engine: Engine, house: House, statements: list[str]
) -> None:
    with writing(engine) as session:
        a_charter(session, house)
        a_year(session, house, 2025)
    pages = ("/internt/medborgarloften/1/tidigare", "/internt/medborgarloften/1/loften/nytt")
    few = [asked(desk_of, page, statements) for page in pages]

    with writing(engine) as session:
        for year in (2022, 2023, 2024):
            a_year(session, house, year)

    assert [len(asked(desk_of, page, statements)) for page in pages] == list(map(len, few))
    assert [len([each for each in one if OF_EARLIER in each]) for one in few] == [1, 1]
