"""The addresses we have promised, in both languages, for every area and every kommun."""

import re
from html import unescape

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import select

from app.areas.models import Coverage, LocalPoliceArea, Municipality
from app.kit.database import reading
from app.settings import Settings
from tests.addresses import answering
from tests.factories import sign_in

PUBLIC = [
    "/",
    "/omraden",
    "/omraden/lund",
    "/kommuner",
    "/kommuner/lund",
    "/omraden/lund/lagesbild",
    "/kommuner/lund/lagesbild",
    "/lagesbilder/lund/1",
    "/overenskommelser/lund-2026",
    "/medborgarloften/lund-2026",
    "/medborgarloften/lund-2026/versioner",
    "/medborgarloften/lund-2026/versioner/1",
    "/medborgarloften/lund-2026/utskrift",
    "/loften/lund-2026-2",
    "/tyck-till/lund",
    "/dialoger",
    "/dialoger/trygghetsdialog-i-lund-ovning-2026",
    "/dialoger/trygghetsdialog-i-lund-ovning-2026/affisch/torg",
    "/kvitto",
    "/kvitto/atertagande",
    "/om",
    "/uppgifter",
    "/sa-skyddar-vi",
    "/tillganglighetsredogorelse",
    "/kontrollera",
]
STREAMS = ["/omraden/lund/strom", "/loften/lund-2026-2/strom"]
STAFF = [
    "/internt",
    "/internt/inspel",
    "/internt/lasningar/lund",
    "/internt/torget",
    "/internt/papper",
    "/internt/papper/lund",
    "/internt/papper/lund/inskrivning",
    "/internt/lagesbilder",
    "/internt/lagesbilder/ny",
    "/internt/lagesbilder/1",
    "/internt/lagesbilder/1/andring",
    "/internt/lagesbilder/1/problem/nytt",
    "/internt/lagesbilder/1/val",
    "/internt/lagesbilder/1/utdrag",
    "/internt/lagesbilder/1/utgavor/1",
    "/internt/problem/2",
    "/internt/problem/2/andring",
    "/internt/overenskommelser",
    "/internt/overenskommelser/ny",
    "/internt/overenskommelser/1",
    "/internt/medborgarloften",
    "/internt/medborgarloften/nytt",
    "/internt/medborgarloften/1",
    "/internt/logga",
    "/internt/loften/2/logga",
    "/internt/loften/2/uppfoljning",
    "/internt/uppfoljning",
    "/internt/loften/2/rader",
    "/internt/logga/flera",
    "/internt/logga/inlasning",
    "/internt/dialoger",
    "/internt/dialoger/ny",
    "/internt/dialoger/1",
    "/internt/dialoger/1/andring",
    "/internt/dialoger/1/svar",
    "/internt/gallring",
    "/internt/teman",
    "/internt/teman/lund",
    "/internt/inloggningar",
    "/internt/logg",
    "/internt/bekraftelse/medborgarloften/1",
]
CALENDARS = [
    "/omraden/lund/kalender.ics",
    "/dialoger/trygghetsdialog-i-lund-ovning-2026/kalender.ics",
]
TEXTS = ["/medborgarloften/lund-2026/text", "/medborgarloften/lund-2026/versioner/1/text"]
FILES = ["/loften/lund-2026-2.csv", "/loften/lund-2026-2.json"]
MACHINES = ["/healthz", "/readyz"]
FIXED = PUBLIC + STREAMS + STAFF + CALENDARS + TEXTS + FILES + MACHINES
NOTHING = "Inget gällande medborgarlöfte är publicerat här."
NOT_KNOWN = "Det betyder inte att det saknas"


@pytest.fixture
def settings(settings: Settings) -> Settings:
    return settings.model_copy(update={"stream_seconds": 1})


def in_english(path: str) -> str:
    return f"/en{path}".rstrip("/")


def unconfirmed(coverages: list[Coverage]) -> int:
    return sum(not each.is_confirmed for each in coverages)


@pytest.mark.parametrize("path", PUBLIC)
def test_a_public_address_answers_in_both_languages(demonstration: TestClient, path: str) -> None:
    for address, language in ((path, "sv"), (in_english(path), "en")):
        answer = demonstration.get(address)
        assert answer.status_code == 200
        assert re.search(rf'<html lang="{language}" dir="ltr">', answer.text)
        assert demonstration.get(f"{address}/").text == answer.text


@pytest.mark.parametrize("path", PUBLIC + STAFF)
def test_the_other_language_is_one_press_away_and_one_back(
    demonstration: TestClient, engine: Engine, path: str
) -> None:
    sign_in(demonstration, engine, "sam")

    swedish, english = (demonstration.get(each) for each in (path, in_english(path)))
    assert swedish.status_code == english.status_code == 200
    assert '<html lang="sv"' in swedish.text and '<html lang="en"' in english.text
    assert re.findall(r'<a href="([^"]*)" lang="en"', swedish.text) == [in_english(path)]
    assert re.findall(r'<a href="([^"]*)" lang="sv" hreflang', english.text) == [path]


@pytest.mark.parametrize("path", STREAMS)
def test_a_stream_sends_what_the_page_shows(demonstration: TestClient, path: str) -> None:
    for prefix, unit in (("", "kontroller"), ("/en", "kontroller")):
        answer = demonstration.get(prefix + path)
        assert answer.status_code == 200
        assert answer.headers["Content-Type"].startswith("text/event-stream")
        assert "data: " in answer.text and unit in answer.text


@pytest.mark.parametrize("path", MACHINES)
def test_the_addresses_for_machines_answer(client: TestClient, path: str) -> None:
    for address in (path, f"{path}/", in_english(path)):
        answer = client.get(address)
        assert (answer.status_code, answer.text) == (200, "ok")


@pytest.mark.parametrize("path", FILES)
def test_a_file_is_the_same_in_every_language(demonstration: TestClient, path: str) -> None:
    first, *others = (demonstration.get(each) for each in (path, f"/en{path}"))

    assert first.status_code == 200 and first.content
    assert {each.content for each in others} == {first.content}


@pytest.mark.parametrize("path", [*PUBLIC, *FILES, *MACHINES])
def test_one_may_ask_for_the_headers_alone(demonstration: TestClient, path: str) -> None:
    asked, read = demonstration.head(path), demonstration.get(path)

    assert asked.status_code == 200
    assert asked.headers["Content-Type"] == read.headers["Content-Type"]
    assert asked.headers["Cache-Control"] == read.headers["Cache-Control"]


def test_every_address_that_is_read_is_known_here() -> None:
    known = {re.sub(r"lund[-\d]*|\d+", "*", path) for path in FIXED}
    rest = {re.sub(r"lund[-\d]*|\d+", "*", path) for path in answering("GET")} - known

    assert rest == {
        "/static/nothing",
        "/sw.js",
        "/logga-in",
        "/logg/checkpoint",
        "/logg/nycklar",
        "/logg/tile/nothing",
        "/logg/bevis/*",
        "/logg/arkiv.zip",
        "/logg/verifiera_logg.py",
        "/inbjudan",
        "/inloggning/polisen/svar",
        "/internt/medarbetare",
        "/internt/medarbetare/*",
        "/internt/api-nycklar",
        "/api/v*/loften",
        "/api/v*/openapi.json",
        "/internt/komponenter",
        "/internt/inspel/*",
        "/internt/inspel/*/maskning",
        "/internt/inspel/*/citat",
        "/internt/medborgarloften/*/loften/nytt",
        "/internt/medborgarloften/*/klistra-in",
        "/internt/medborgarloften/*/tidigare",
        "/internt/medborgarloften/*/mallar",
        "/internt/medborgarloften/*/mallar/P*",
        "/internt/loften/*/andring",
        "/internt/aktiviteter/*/rattelse",
        "/internt/dialoger/*/svar/lighting",
        "/internt/teman/*/lighting/namn",
        "/internt/overenskommelser/*/andring",
        "/internt/prioriteringar/*/atgarder/ny",
        "/internt/atgarder/*/andring",
    }


def test_every_area_says_what_is_known_and_what_is_not(client: TestClient, engine: Engine) -> None:
    with reading(engine) as session:
        lpos = session.exec(select(LocalPoliceArea)).all()
        assert len(lpos) == 95
        for lpo in lpos:
            page = unescape(client.get(f"/omraden/{lpo.id}").text)
            assert f"Löften i lokalpolisområde {lpo.name}</h1>" in page
            assert NOTHING in page and NOT_KNOWN in page, lpo.id
            marks = unconfirmed(lpo.coverages) + (not lpo.is_confirmed)
            assert page.count("obekräftad uppgift") == marks, lpo.id
            assert f'href="/tyck-till/{lpo.id}"' in page
            for each in lpo.coverages:
                assert each.municipality.name_official in page and each.part in page


def test_every_kommun_says_what_is_known_and_what_is_not(
    client: TestClient, engine: Engine
) -> None:
    with reading(engine) as session:
        kommuner = session.exec(select(Municipality)).all()
        assert len(kommuner) == 290
        for kommun in kommuner:
            page = unescape(client.get(f"/kommuner/{kommun.slug}").text)
            assert kommun.name_official in page
            assert NOTHING in page and NOT_KNOWN in page, kommun.slug
            assert page.count("obekräftad uppgift") == unconfirmed(kommun.coverages), kommun.slug
            for each in kommun.coverages:
                assert f'href="/omraden/{each.lpo_id}"' in page
                assert f'href="/tyck-till/{each.lpo_id}"' in page


def test_every_area_and_every_kommun_is_read_in_english(client: TestClient) -> None:
    for listed, number in (("/en/omraden", 95), ("/en/kommuner", 290)):
        links = set(re.findall(rf'href="({listed}/[a-z-]+)"', client.get(listed).text))
        assert len(links) == number
        for link in links:
            answer = client.get(link)
            assert answer.status_code == 200, link
            assert '<html lang="en"' in answer.text and NOTHING not in answer.text


def test_every_area_can_be_spoken_of(client: TestClient, engine: Engine) -> None:
    with reading(engine) as session:
        lpo_ids = session.exec(select(LocalPoliceArea.id)).all()

    assert len(lpo_ids) == 95
    assert {client.get(f"/tyck-till/{each}").status_code for each in lpo_ids} == {200}


@pytest.mark.parametrize(
    "path",
    ["/omraden/atlantis", "/kommuner/atlantis", "/medborgarloften/atlantis", "/loften/atlantis-1"]
    + ["/tyck-till/atlantis", "/omraden/atlantis/strom", "/loften/atlantis-1/strom", "/atlantis"],
)
def test_what_there_is_not_is_said_in_both_languages(client: TestClient, path: str) -> None:
    for address, sentence in ((path, "Sidan finns inte."), (f"/en{path}", 'lang="en"')):
        answer = client.get(address)
        assert answer.status_code == 404
        assert sentence in answer.text
