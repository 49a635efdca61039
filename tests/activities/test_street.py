"""What a phone sends that waited for coverage: whose it is, and what the pages tell the phone."""

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine

from tests.activities.test_pages import LOG, MINE, NEW, entries, form
from tests.factories import Act, House, sign_in

MANY = "/internt/logga/flera"


@pytest.fixture
def sam(client: TestClient, publish: Act, engine: Engine) -> TestClient:
    """Sam's browser, with two published promises in Lund."""
    publish({}, {"title": "Cykelkontroller"})
    sign_in(client, engine, "sam")
    return client


def test_what_sam_pressed_is_logged_once_in_sams_name(
    sam: TestClient, engine: Engine, house: House
) -> None:
    sent, who = form(sam), {"Loggat-Av": str(house.sam.account_id)}

    answers = [sam.post(LOG, data=sent, headers=who).status_code for _ in range(2)]

    assert (answers, entries(engine)) == ([200, 200], 1)


@pytest.mark.parametrize("address", [LOG, MANY, "/internt/loften/1/ett-till"])
def test_what_kim_pressed_is_not_logged_in_sams_name(
    sam: TestClient, engine: Engine, house: House, address: str
) -> None:
    answer = sam.post(address, data=form(sam), headers={"Loggat-Av": str(house.kim.account_id)})

    assert answer.status_code == 409
    assert "Det skickas bara i den personens namn." in answer.text
    assert entries(engine) == 0


@pytest.mark.parametrize("address", [MINE, NEW, MANY])
def test_a_page_that_is_kept_knows_when_it_was_fetched_and_whose_it_is(
    sam: TestClient, house: House, address: str
) -> None:
    page = sam.get(address).text

    assert "data-kept hidden>Utan täckning. Sidan hämtades 24 november 2026 klockan 12:00" in page
    assert f'data-street="{house.sam.account_id}"' in page
    assert 'data-worker="/sw.js"' in page


def test_residents_pages_name_no_worker(sam: TestClient) -> None:
    pages = [sam.get(path).text for path in ("/", "/omraden/lund", "/loften/lund-2026-1")]

    assert [page for page in pages if "sw.js" in page or "leave." in page] == []
