"""The page of an area: what was promised there, how it goes, and what is known of the area."""

import re

from sqlalchemy import Engine

from app.findings import service as findings
from app.kit.database import writing
from tests.factories import LUND, Act, a_release
from tests.progress.reading import See, words
from tests.progress.wanted import LIGHT, WALKS

AREA = f"/omraden/{LUND}"


def test_the_lede_names_who_has_promised_and_how_many_things(see: See, publish: Act) -> None:
    publish({}, LIGHT, WALKS)
    page = words(see(AREA))

    assert "Polisen och Lunds kommun har lovat 3 saker. Här räknas de, medan de händer." in page


def test_one_promise_is_one_thing(see: See, publish: Act) -> None:
    publish({})

    assert "Polisen har lovat en sak. Här räknas den, medan den händer." in words(see(AREA))


def test_promises_stand_under_the_focus_that_the_charter_gave_them(see: See, publish: Act) -> None:
    publish({}, LIGHT, WALKS)
    page = see(AREA)

    found = re.findall(r"<h[23][^>]*>(?:<a[^>]*>)?([^<]+)", page)
    assert found[:5] == [
        "En tryggare trafiksituation",
        "Mopedkontroller",
        "Trygghetsvandringar",
        "Tryggare torg",
        "Ljus på Clemenstorget",
    ]


def test_a_card_shows_the_count_the_state_who_promised_and_the_theme(
    see: See, publish: Act, log: Act
) -> None:
    publish(WALKS)
    log("lund-2026-1", "2026-05-12")
    page = see(AREA)

    assert "1 av 2 vandringar" in words(page)
    assert "I fas. 1 kvar till 31 december 2026." in words(page)
    assert "Polisen Lunds kommun Tema: Buskörning och störande fordon" in words(page)
    assert 'href="/loften/lund-2026-1"' in page
    assert 'role="img" aria-label="1 av 2 gjorda"' in page


def test_the_chain_counts_each_theme_once(see: See, publish: Act, log: Act) -> None:
    publish({}, LIGHT, WALKS)
    publish({}, year=2027)
    log("lund-2026-1", "2026-05-12", count=4)
    page = words(see(AREA))

    assert "– röster 2 teman löftena bygger på 4 löften att räkna 1 gjord sak" in page


def test_voices_are_shown_when_they_are_released_and_rounded(
    see: See, publish: Act, engine: Engine
) -> None:
    publish({})
    assert "först när minst 20 har kommit" in words(see(AREA))

    with writing(engine) as session:
        a_release(session, 43)

    assert "45 röster" in words(see(AREA))
    assert "avrundade till närmaste femtal, senast 24 november 2026" in words(see(AREA))
    assert "43" not in words(see(AREA))


def test_an_earlier_charter_is_there_by_its_name(see: See, publish: Act) -> None:
    publish({}, year=2025)
    page = see(AREA)

    assert "Inget gällande medborgarlöfte är publicerat här." in words(page)
    assert "Tidigare löften Medborgarlöften Lund 2025" in words(page)
    assert 'href="/medborgarloften/lund-2025"' in page
    assert "Mopedkontroller" not in page


def test_two_charters_that_run_are_told_apart(see: See, publish: Act) -> None:
    publish({})
    publish(LIGHT, year=2027)
    headings = re.findall(r"<h2[^>]*>(?:<a[^>]*>)?([^<]+)", see(AREA))

    assert headings[:4] == [
        "Medborgarlöften Lund 2027",
        "Tryggare torg",
        "Medborgarlöften Lund 2026",
        "En tryggare trafiksituation",
    ]


def test_what_residents_have_said_has_its_source(see: See, engine: Engine) -> None:
    with writing(engine) as session:
        findings.load(session)
    page = see("/omraden/eslov")

    assert "Vad invånare har sagt" in words(page)
    assert re.search(r'<a href="https://[^"]+" rel="noreferrer">Källa</a>', page)


def test_an_area_that_no_source_names_is_marked(see: See) -> None:
    page = words(see("/omraden/gotland"))

    assert "obekräftad uppgift Vi har ingen källa som nämner lokalpolisområdet" in page
    assert "obekräftad uppgift" not in words(see(AREA))


def test_the_kommuner_are_in_swedish_order(see: See) -> None:
    page = see("/omraden/ystad")
    named = re.findall(r'href="/kommuner/([a-z-]+)"', page)

    assert named == ["simrishamn", "sjobo", "skurup", "tomelilla", "ystad"]
