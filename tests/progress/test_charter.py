"""A charter whole, and the page of a kommun."""

import re

from sqlalchemy import Engine
from sqlmodel import update

from app.findings import service as findings
from app.kit.database import writing
from app.promises.models import Charter
from tests.factories import Act
from tests.progress.reading import See, words
from tests.progress.wanted import LIGHT

PATH = "/medborgarloften/lund-2026"


def test_a_charter_is_there_whole(see: See, publish: Act, log: Act) -> None:
    publish({}, LIGHT, background="Bakgrunden är en dialog.")
    log("lund-2026-1", "2026-05-12")
    page = words(see(PATH))

    assert "Medborgarlöften Lund 2026 1 januari 2026 till 31 december 2026" in page
    assert "Bakgrunden är en dialog." in page
    assert "En tryggare trafiksituation Mopedkontroller 1 av minst 10 kontroller" in page
    assert "Tryggare torg Ljus på Clemenstorget Inte gjort än." in page
    assert "Undertecknat Lunds kommun, 24 november 2026" in page
    assert "Ett medborgarlöfte är inte juridiskt bindande." in page


def test_a_charter_names_its_source(see: See, publish: Act, engine: Engine) -> None:
    publish({})
    assert "Källa" not in words(see(PATH))

    with writing(engine) as session:
        session.exec(update(Charter).values(source_url="https://polisen.se/lund"))

    assert '<a href="https://polisen.se/lund" rel="noreferrer">Källa</a>' in see(PATH)


def test_a_kommun_without_a_charter_says_so_plainly(see: See) -> None:
    page = words(see("/kommuner/lund"))

    assert "Medborgarlöften i Lunds kommun" in page
    assert "Inget gällande medborgarlöfte är publicerat här." in page
    assert re.search(r"\d\d\d?\xa0\d\d\d invånare \d+ \w+ 20\d\d \(SCB\)\.", see("/kommuner/lund"))


def test_a_kommun_shows_what_was_promised_there_now_and_before(see: See, publish: Act) -> None:
    publish({})
    publish(LIGHT, year=2025)
    page = words(see("/kommuner/lund"))

    assert "0 av minst 10 kontroller" in page
    assert "Tidigare löften Medborgarlöften Lund 2025" in page
    assert "Ljus på Clemenstorget" not in page
    assert "Inget gällande medborgarlöfte" not in page


def test_what_residents_of_the_kommun_have_said_is_there(see: See, engine: Engine) -> None:
    with writing(engine) as session:
        findings.load(session)

    assert "Vad invånare har sagt Eslöv 2022" in words(see("/kommuner/eslov"))
    assert "Ulricehamn 2023, 2\xa0581 svar" in words(see("/kommuner/ulricehamn"))
    assert "2,581 answers" in words(see("/en/kommuner/ulricehamn"))
    assert "Vad invånare har sagt" not in words(see("/kommuner/lund"))
