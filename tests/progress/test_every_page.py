"""What holds for every page of promises: quick, the same for all, honest about its language."""

import re
from datetime import date

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import select

from app.activities.models import Activity
from app.kit.database import writing
from app.kit.tokens import opaque
from app.promises.models import Promise
from tests.factories import NOON, Act, House, sign_in
from tests.progress.reading import See, words
from tests.progress.wanted import LIGHT, UNCOUNTED, WALKS

PUBLIC = [
    "/omraden/lund",
    "/kommuner/lund",
    "/medborgarloften/lund-2026",
    "/loften/lund-2026-1",
]
STAFF = ["/internt/logga", "/internt/loften/1/logga"]
SWEDISH = {
    "/omraden/lund": ["Mopedkontroller", "En tryggare trafiksituation", "kontroller"],
    "/kommuner/lund": ["Trygghetsvandringar", "Tryggare torg", "vandringar"],
    "/medborgarloften/lund-2026": ["Medborgarlöften Lund 2026", "Bakgrunden är en dialog."],
    "/loften/lund-2026-1": [
        "Medborgarlöften Lund 2026",
        "En tryggare trafiksituation",
        "Mopedkontroller",
        "Vi ska genomföra minst 10 kontroller av mopeder på gångvägar.",
        "Bakgrunden är en dialog.",
        "Ett planerat pass på en plats.",
        "Klosterängshöjden: 12 mopeder",
        "kontroller",
    ],
}


@pytest.fixture
def charter(publish: Act, log: Act) -> None:
    """Four promises of different kinds, and what was done for the first."""
    publish({}, LIGHT, WALKS, UNCOUNTED, background="Bakgrunden är en dialog.")
    place = {"place": "Klosterängshöjden", "note": "12 mopeder", "count": 3}
    log("lund-2026-1", "2026-11-20", **place)


@pytest.mark.usefixtures("charter")
@pytest.mark.parametrize("path", [*PUBLIC, *(f"/en{each}" for each in PUBLIC)])
def test_a_page_has_one_heading_and_leaves_no_step_out(see: See, path: str) -> None:
    levels = [int(level) for level in re.findall(r"<h([1-6])\b", see(path))]

    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in zip(levels, levels[1:], strict=False))


@pytest.mark.usefixtures("charter")
@pytest.mark.parametrize("path", ["/omraden/lund", "/loften/lund-2026-1", *STAFF[1:]])
def test_a_drawing_says_in_words_what_it_shows(
    client: TestClient, see: See, engine: Engine, path: str
) -> None:
    sign_in(client, engine, "sam")
    drawings = re.findall(r'<svg class="(?:tally|chart)"[^>]*>', see(path))

    assert drawings
    assert all('role="img"' in each for each in drawings)
    assert 'aria-label="3 av 10 gjorda"' in drawings[0]
    assert all(re.search('aria-label="[^"]+"', each) for each in drawings)


@pytest.mark.usefixtures("charter")
@pytest.mark.parametrize("path", SWEDISH)
def test_on_an_english_page_what_was_written_in_swedish_is_marked(see: See, path: str) -> None:
    page = see(f"/en{path}")

    for passage in SWEDISH[path]:
        assert passage in words(page, "sv")
        assert passage not in words(page, "en")


@pytest.mark.usefixtures("charter")
@pytest.mark.parametrize("path", PUBLIC)
def test_an_english_page_links_to_english_pages(see: See, path: str) -> None:
    links = re.findall(r'href="(/[^"]*)"', see(f"/en{path}").partition("<main")[2])

    assert links
    assert [each for each in links if not each.startswith("/en")] == []


@pytest.mark.usefixtures("charter")
@pytest.mark.parametrize("path", PUBLIC)
def test_a_page_never_names_a_person(see: See, path: str) -> None:
    assert not re.search("Sam Berg|Kim Ek", see(path))


@pytest.mark.parametrize("path", [*PUBLIC, *STAFF])
def test_thirty_promises_and_three_hundred_entries_are_few_questions(
    client: TestClient,
    see: See,
    publish: Act,
    engine: Engine,
    house: House,
    statements: list[str],
    path: str,
) -> None:
    publish(*([{}, LIGHT, WALKS] * 10))
    ten_each(engine, house)
    sign_in(client, engine, "sam")
    statements.clear()

    see(path)

    assert 0 < len(statements) <= 16


def ten_each(engine: Engine, house: House) -> None:
    """Ten things done for every promise."""
    with writing(engine) as session:
        ids = session.exec(select(Promise.id)).all()
        assert len(ids) == 30
        session.add_all(
            Activity(
                promise_id=promise_id,
                token=opaque(),
                done_on=date(2026, 6, day),
                logged_at=NOON,
                logged_by_id=house.sam.account_id,
                organisation_id=house.sam.organisation_id,
            )
            for promise_id in ids
            for day in range(1, 11)
        )
