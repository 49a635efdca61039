"""The exercise charters: one that was amended in public, one that waits for a signature."""

from fastapi.testclient import TestClient

from tests.demo.test_outcomes import told

ENDED = "/medborgarloften/lund-ovning-2025"


def test_the_second_version_shows_what_changed(demonstration: TestClient) -> None:
    page = demonstration.get(f"{ENDED}/versioner/2").text

    assert "[tillagt: 9" in told(page) and "[borttaget: 12" in told(page)
    assert "Maria Lindh" in page and "Anders Holm" in page
    assert "Version 1" in demonstration.get(f"{ENDED}/versioner").text


def test_what_was_logged_is_counted_against_the_words_that_hold_now(
    demonstration: TestClient,
) -> None:
    assert "9 av minst 9 kontroller" in told(demonstration.get("/loften/lund-ovning-2025-1").text)


def test_a_draft_waits_for_the_kommun_alone(demonstration: TestClient) -> None:
    assert demonstration.get("/medborgarloften/lund-ovning-2027").status_code == 404

    for who, waits in (("maria", False), ("anders", True)):
        demonstration.post("/logga-in", data={"who": who})
        start = demonstration.get("/internt").text
        assert ("Skriv under: Medborgarlöften Lund, övning 2027" in start) == waits


def test_everything_invented_says_that_it_is_an_exercise(demonstration: TestClient) -> None:
    for path in (ENDED, f"{ENDED}/utskrift", "/loften/lund-ovning-2025-2"):
        assert "Övning i demonstrationen" in demonstration.get(path).text, path
