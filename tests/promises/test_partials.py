"""The same presses with scripts: a piece of the page comes back, and refusals go into #notice."""

import pytest
from fastapi.testclient import TestClient

from tests.promises.conftest import DeskOf, Draft

SIGN = "/internt/medborgarloften/1/underskrift"
PUBLISH = "/internt/medborgarloften/1/publicering"
PARTIAL = {"HX-Request": "true"}


def test_signing_swaps_in_the_new_count(desk_of: DeskOf, draft: Draft) -> None:
    answer = desk_of("sam").post(SIGN, headers=PARTIAL)

    assert answer.status_code == 200
    assert "1 av 2 parter har skrivit under." in answer.text
    assert answer.text.strip().startswith('<section id="signatures"')
    assert "<html" not in answer.text
    assert "HX-Request" in answer.headers["Vary"]
    assert answer.headers["Cache-Control"] == "no-store"


def test_the_last_signature_brings_the_button_to_publish(desk_of: DeskOf, draft: Draft) -> None:
    desk_of("sam").post(SIGN)

    answer = desk_of("kim").post(f"/en{SIGN}", headers=PARTIAL)

    assert 'action="/en/internt/medborgarloften/1/publicering"' in answer.text


def test_a_second_press_is_answered_in_the_notice(desk_of: DeskOf, draft: Draft) -> None:
    sam = desk_of("sam")
    sam.post(SIGN)

    answer = sam.post(SIGN, headers=PARTIAL)

    assert answer.status_code == 409
    assert (answer.headers["HX-Retarget"], answer.headers["HX-Reswap"]) == ("#notice", "innerHTML")
    assert "Din organisation har redan skrivit under de här orden." in answer.text
    assert "<html" not in answer.text and "<h1" not in answer.text


def test_the_same_press_without_scripts_is_a_page(desk_of: DeskOf, draft: Draft) -> None:
    sam = desk_of("sam")
    sam.post(SIGN)

    answer = sam.post(SIGN)

    assert answer.status_code == 409
    assert "HX-Retarget" not in answer.headers
    assert "<html" in answer.text and "redan skrivit under" in answer.text


@pytest.mark.parametrize(("slug", "status"), [("ola", 404), (None, 403)])
def test_who_may_not_is_told_in_the_notice(
    client: TestClient, desk_of: DeskOf, draft: Draft, slug: str | None, status: int
) -> None:
    browser = desk_of(slug) if slug else client

    answer = browser.post(SIGN, headers=PARTIAL)

    assert answer.status_code == status
    assert answer.headers["HX-Retarget"] == "#notice"
    assert "parter har skrivit under" not in answer.text


def test_a_redirect_is_followed_by_the_whole_page(desk_of: DeskOf, draft: Draft) -> None:
    for slug in ("kim", "sam"):
        desk_of(slug).post(SIGN)

    answer = desk_of("sam").post(PUBLISH, headers=PARTIAL)

    assert (answer.status_code, answer.text) == (204, "")
    assert answer.headers["HX-Redirect"] == "/medborgarloften/lund-2026"
    assert "Location" not in answer.headers
