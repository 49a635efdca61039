"""The texts: in both languages, and saying what the law and honesty ask for."""

import re
from itertools import pairwise

import pytest
from fastapi.testclient import TestClient

from app.disclosure.rules import BATCH, FEWEST, STEP

PATHS = [
    "/",
    "/omraden",
    "/kommuner",
    "/om",
    "/uppgifter",
    "/sa-skyddar-vi",
    "/tillganglighetsredogorelse",
]


@pytest.mark.parametrize("path", PATHS)
def test_a_page_has_one_heading_and_leaves_no_step_out(client: TestClient, path: str) -> None:
    levels = re.findall(r"<h([1-6])\b", client.get(path).text)

    assert levels.index("1") == 0 and levels.count("1") == 1
    assert all(int(after) - int(before) <= 1 for before, after in pairwise(levels))


def test_a_page_is_found_again_by_its_title(client: TestClient) -> None:
    titles = {re.findall(r"<title>(.*?)</title>", client.get(each).text)[0] for each in PATHS}

    assert len(titles) == len(PATHS)


def test_a_promise_is_not_said_to_bind(client: TestClient) -> None:
    assert "är inte juridiskt bindande" in client.get("/om").text


def test_the_way_of_counting_is_told(client: TestClient) -> None:
    page = client.get("/om").text

    assert "Står det bara ett tal är löftet uppfyllt när talet är nått." in page
    assert "“Cirka” betyder inom en femtedel." in page
    assert "Inget bedöms innan en fjärdedel av tiden har gått." in page
    assert "Siffran stannar inte vid 100 procent." in page


def test_the_rules_for_small_numbers_are_the_ones_we_keep(client: TestClient) -> None:
    page = client.get("/uppgifter").text

    assert f"färre än {FEWEST}" in page
    assert f"närmaste {STEP}-tal" in page
    assert f"minst {BATCH} nya röster" in page


def test_it_is_told_what_is_kept_and_by_whom(client: TestClient) -> None:
    page = client.get("/uppgifter").text

    assert "Dagen, men inte klockslaget." in page
    assert "Din IP-adress" in page
    assert "Kommunen är personuppgiftsansvarig" in page


def test_nobody_is_promised_that_somebody_is_watching(client: TestClient) -> None:
    page = client.get("/uppgifter").text

    assert "Ingen bevakar det som skickas in." in page
    assert 'href="tel:112"' in page and 'href="tel:11414"' in page


def test_the_accessibility_statement_has_its_parts(client: TestClient) -> None:
    page = client.get("/tillganglighetsredogorelse").text

    for part in ("lagen (2018:1937)", "delvis förenlig", "Kända brister", "Hur vi har testat"):
        assert part in page
    assert 'href="https://www.digg.se/tdosanmalan"' in page
    assert "24 november 2026" in page


def test_the_date_is_written_as_the_reader_writes_it(client: TestClient) -> None:
    assert "24 November 2026" in client.get("/en/tillganglighetsredogorelse").text


@pytest.mark.parametrize("path", ["/om", "/uppgifter", "/tillganglighetsredogorelse"])
def test_a_demonstration_says_that_nobody_stands_behind_it(
    client: TestClient, demonstration: TestClient, path: str
) -> None:
    assert "Det här är en demonstration." not in client.get(path).text
    assert "Det här är en demonstration." in demonstration.get(path).text


def test_a_demonstration_leads_to_lund(client: TestClient, demonstration: TestClient) -> None:
    assert 'href="/omraden/lund"' not in client.get("/").text
    assert 'href="/omraden/lund"' in demonstration.get("/").text
