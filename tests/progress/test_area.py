"""The page of an area: what was promised there, how it goes, and what is known of the area."""

import re

from fastapi.testclient import TestClient
from sqlalchemy import Engine

from app.dialogues import service as dialogues
from app.disclosure import service as disclosure
from app.kit.database import writing
from tests.factories import LUND, NOON, House, a_charter, a_promise, logged, published
from tests.progress.reading import words
from tests.progress.wanted import LIGHT, WALKS

AREA = f"/omraden/{LUND}"


def see(client: TestClient, path: str = AREA) -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    return answer.text


def test_an_area_without_a_charter_says_so_plainly(client: TestClient) -> None:
    page = see(client)

    assert "Löften i lokalpolisområde Lund" in words(page)
    assert "Inget gällande medborgarlöfte är publicerat här." in words(page)
    assert "Det betyder inte att det saknas" in words(page)
    assert "hx-sse" not in page
    assert f'href="/tyck-till/{LUND}"' in page


def test_a_draft_is_not_seen(client: TestClient, engine: Engine, house: House) -> None:
    with writing(engine) as session:
        a_promise(session, a_charter(session, house), house)

    assert "Inget gällande medborgarlöfte är publicerat här." in words(see(client))
    assert "Mopedkontroller" not in see(client)


def test_the_lede_names_who_has_promised_and_how_many_things(
    client: TestClient, engine: Engine, house: House
) -> None:
    published(engine, house, {}, LIGHT, WALKS)

    assert ("Polisen och Lunds kommun har lovat 3 saker. Här räknas de, medan de händer.") in words(
        see(client)
    )


def test_one_promise_is_one_thing(client: TestClient, engine: Engine, house: House) -> None:
    published(engine, house, {})

    assert "Polisen har lovat en sak. Här räknas den, medan den händer." in words(see(client))


def test_promises_stand_under_the_focus_that_the_charter_gave_them(
    client: TestClient, engine: Engine, house: House
) -> None:
    published(engine, house, {}, LIGHT, WALKS)
    page = see(client)

    found = re.findall(r"<h[23][^>]*>(?:<a[^>]*>)?([^<]+)", page)
    assert found[:5] == [
        "En tryggare trafiksituation",
        "Mopedkontroller",
        "Trygghetsvandringar",
        "Tryggare torg",
        "Ljus på Clemenstorget",
    ]


def test_a_card_shows_the_count_the_state_who_promised_and_the_theme(
    client: TestClient, engine: Engine, house: House
) -> None:
    published(engine, house, WALKS)
    logged(engine, house, "lund-2026-1", "2026-05-12")
    page = see(client)

    assert "1 av 2 vandringar" in words(page)
    assert "I fas. 1 kvar till 31 december 2026." in words(page)
    assert "Polisen Lunds kommun Tema: Buskörning och störande fordon" in words(page)
    assert 'href="/loften/lund-2026-1"' in page
    assert 'role="img" aria-label="1 av 2 gjorda"' in page


def test_the_chain_counts_each_theme_once(client: TestClient, engine: Engine, house: House) -> None:
    published(engine, house, {}, LIGHT, WALKS)
    published(engine, house, {}, year=2027)
    logged(engine, house, "lund-2026-1", "2026-05-12", count=4)
    page = words(see(client))

    assert "– röster 2 teman löftena bygger på 4 löften att räkna 1 gjorda saker" in page


def test_voices_are_shown_when_they_are_released_and_rounded(
    client: TestClient, engine: Engine, house: House
) -> None:
    published(engine, house, {})
    assert "först när minst 20 har kommit" in words(see(client))

    with writing(engine) as session:
        disclosure.release(session, LUND, 43, {"lighting": 12}, on=NOON.date())

    assert "45 röster" in words(see(client))
    assert "avrundade till närmaste femtal, senast 24 november 2026" in words(see(client))
    assert "43" not in words(see(client))


def test_an_earlier_charter_is_there_by_its_name(
    client: TestClient, engine: Engine, house: House
) -> None:
    published(engine, house, {}, year=2025)
    page = see(client)

    assert "Inget gällande medborgarlöfte är publicerat här." in words(page)
    assert "Tidigare löften Medborgarlöften Lund 2025" in words(page)
    assert 'href="/medborgarloften/lund-2025"' in page
    assert "Mopedkontroller" not in page


def test_two_charters_that_run_are_told_apart(
    client: TestClient, engine: Engine, house: House
) -> None:
    published(engine, house, {})
    published(engine, house, LIGHT, year=2027)
    headings = re.findall(r"<h2[^>]*>(?:<a[^>]*>)?([^<]+)", see(client))

    assert headings[:4] == [
        "Medborgarlöften Lund 2027",
        "Tryggare torg",
        "Medborgarlöften Lund 2026",
        "En tryggare trafiksituation",
    ]


def test_what_residents_have_said_has_its_source(client: TestClient, engine: Engine) -> None:
    with writing(engine) as session:
        dialogues.load(session)
    page = see(client, "/omraden/eslov")

    assert "Vad invånare har sagt" in words(page)
    assert re.search(r'<a href="https://[^"]+" rel="noreferrer">Källa</a>', page)


def test_an_area_that_no_source_names_is_marked(client: TestClient) -> None:
    page = words(see(client, "/omraden/gotland"))

    assert "obekräftad uppgift Vi har ingen källa som nämner lokalpolisområdet" in page
    assert "obekräftad uppgift" not in words(see(client))


def test_a_link_to_a_kommun_that_no_source_confirms_is_marked(client: TestClient) -> None:
    page = words(see(client, "/omraden/vaxjo"))

    assert re.search(r"Tingsryds kommun[^.]*obekräftad uppgift", page)


def test_the_kommuner_are_in_swedish_order(client: TestClient) -> None:
    page = see(client, "/omraden/ystad")
    named = re.findall(r'href="/kommuner/([a-z-]+)"', page)

    assert named == ["simrishamn", "sjobo", "skurup", "tomelilla", "ystad"]


def test_an_area_that_is_not_there_is_not_found(client: TestClient) -> None:
    assert client.get("/omraden/atlantis").status_code == 404
