"""Who signs can read every word that the signature stands for, and so can whoever prints it."""

from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import Session

from app.kit.database import writing
from app.promises import complete, policy
from app.promises.models import Charter
from tests.factories import House, a_charter, a_promise, a_publication
from tests.promises.conftest import DeskOf

FACTS = {
    "cause": "Många parkerar på gångvägen.",
    "source": "Dialogen i maj.",
    "indicator": "Andel trygga",
    "depends_on": "länsstyrelsen",
    "kind": "milestone",
    "deadline": "2026-06-30",
    "period": "per_week",
    "weekday": 4,
    "skips_holidays": True,
    "season_first": 4,
    "season_last": 10,
    "places": "Norr\nSöder",
    "responsible": "polisen-lund",
}
TOLD = [str(FACTS[name]) for name in ("cause", "source", "indicator", "depends_on")] + [
    "<dd>milstolpe</dd>",
    "varje helgfri torsdag",
    "april till oktober",
    "30 juni 2026",
    "Norr och Söder",
    "Polisen Lund",
]


def test_the_desk_shows_every_word_that_is_signed(
    desk_of: DeskOf, engine: Engine, house: House
) -> None:
    with writing(engine) as session:
        a_promise(session, a_charter(session, house), house, **FACTS)

    page = desk_of("sam").get("/internt/medborgarloften/1").text

    assert [words for words in TOLD if words not in page] == []


def test_the_printed_page_does_too(client: TestClient, engine: Engine, house: House) -> None:
    with writing(engine) as session:
        charter = a_charter(session, house)
        a_promise(session, charter, house, **FACTS)
        a_publication(session, charter, house)

    page = client.get("/medborgarloften/lund-2026/utskrift").text

    assert [words for words in TOLD if words not in page] == []


def test_a_page_that_knows_what_is_missing_does_not_look_again(
    session: Session, house: House, charter: Charter
) -> None:
    charter.promises[0].counting_rule = ""
    found = complete.gaps(charter)

    assert set(found) == {charter.promises[0].id}
    assert not policy.may_sign(house.sam, charter, found)
    assert policy.may_sign(house.sam, charter, {})
