"""The demonstration's lägesbild and agreement: an exercise that says so, and keeps its notes."""

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import select

from app.agreements.models import Agreement
from app.kit.database import reading
from app.pictures.models import Edition
from tests.addresses import DEMONSTRATED

NOTE = "en intern anteckning som aldrig blir offentlig"
PICTURE, AGREEMENT = "/lagesbilder/lund/1", "/overenskommelser/lund-2026"


def test_the_area_leads_to_what_its_promises_rest_on(demonstration: TestClient) -> None:
    page = demonstration.get("/omraden/lund").text

    assert 'href="/omraden/lund/lagesbild"' in page and f'href="{AGREEMENT}"' in page
    assert "Vad löftena bygger på" not in demonstration.get("/omraden/ostersund").text


def test_what_is_invented_says_that_it_is_an_exercise(demonstration: TestClient) -> None:
    for path in (PICTURE, AGREEMENT):
        assert demonstration.get(path).text.count("Övning") > 4, path
    assert "Lunds kommun och Jernhusen gav" in demonstration.get(PICTURE).text


def test_the_real_promises_stand_beside_the_plan(demonstration: TestClient) -> None:
    page = demonstration.get(AGREEMENT).text

    assert 'href="/loften/lund-2026-2"' in page
    assert page.count("<h4>Polisen</h4>") == page.count("<h4>Kommunen</h4>") == 3


def test_one_gap_in_the_balance_is_there_to_be_seen(demonstration: TestClient) -> None:
    page = demonstration.get(AGREEMENT).text

    assert page.count("Obalans") == page.count("Polisen har inte åtagit sig något här.") == 1
    assert "Kommunen har inte åtagit sig något här." not in page


@pytest.mark.parametrize("kind", ["sqlite"])
def test_an_internal_note_is_on_no_public_page(demonstration: TestClient, engine: Engine) -> None:
    for path in DEMONSTRATED:
        assert NOTE not in demonstration.get(path).text, path

    with reading(engine) as session:
        assert NOTE not in str(session.exec(select(Edition)).one().extract)
        assert NOTE not in str(session.exec(select(Agreement)).one().content)
