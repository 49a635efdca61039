"""How a route answers: a page, a piece of one, or the way to another page."""

from datetime import UTC, date, datetime

import pytest
from fastapi import FastAPI, Response
from fastapi.testclient import TestClient

from app.kit.clock import day
from app.kit.web import PageDep

PARTIAL = {"HX-Request": "true"}


@pytest.fixture
def site(app: FastAPI, client: TestClient) -> TestClient:
    """A site with an address for each way of answering."""

    @app.get("/hel")
    def whole(page: PageDep) -> Response:
        return page.render("errors/refusal.html", sentence="Ett <b>ord</b>.")

    @app.get("/bit")
    def fragment(page: PageDep) -> Response:
        return page.fragment("errors/refusal.html", "notice", sentence="Ett <b>ord</b>.")

    @app.get("/annan")
    def redirect(page: PageDep) -> Response:
        return page.redirect("progress:area", lpo_id="lund å")

    @app.get("/nej")
    def refuse(page: PageDep) -> Response:
        return page.refuse(409, "Någon hann före.")

    client.follow_redirects = False
    return client


def test_a_piece_is_a_piece_of_the_page(site: TestClient) -> None:
    page, piece = site.get("/hel").text, site.get("/bit").text

    assert piece.strip() == '<p class="lede">Ett &lt;b&gt;ord&lt;/b&gt;.</p>'
    assert piece in page


def test_a_piece_is_not_taken_for_the_page(site: TestClient) -> None:
    assert "HX-Request" in site.get("/bit").headers["Vary"]
    assert site.get("/bit").headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_the_way_to_another_page_keeps_the_language(site: TestClient, prefix: str) -> None:
    answer = site.get(f"{prefix}/annan")

    assert answer.status_code == 303
    assert answer.headers["Location"] == f"{prefix}/omraden/lund%20%C3%A5"


def test_a_page_that_is_open_is_told_to_go_there_whole(site: TestClient) -> None:
    answer = site.get("/en/annan", headers=PARTIAL)

    assert (answer.status_code, answer.content) == (204, b"")
    assert answer.headers["HX-Redirect"] == "/en/omraden/lund%20%C3%A5"
    assert "Location" not in answer.headers


@pytest.mark.parametrize("sent", ["", "false", "1", "TRUE"])
def test_only_the_page_itself_asks_for_a_piece(site: TestClient, sent: str) -> None:
    answer = site.get("/nej", headers={"HX-Request": sent})

    assert answer.status_code == 409
    assert "<html" in answer.text and "HX-Retarget" not in answer.headers


def test_a_refusal_goes_into_the_notice(site: TestClient) -> None:
    answer = site.get("/nej", headers=PARTIAL)

    assert answer.headers["HX-Retarget"] == "#notice"
    assert answer.headers["HX-Reswap"] == "innerHTML"
    assert answer.text.strip() == '<p class="lede">Någon hann före.</p>'
    assert 'id="notice" role="status" aria-live="polite"' in site.get("/nej").text


def test_a_day_ends_when_the_swedish_one_does() -> None:
    assert day(datetime(2026, 11, 24, 22, 59, tzinfo=UTC)) == date(2026, 11, 24)
    assert day(datetime(2026, 11, 24, 23, 0, tzinfo=UTC)) == date(2026, 11, 25)
    assert day(datetime(2026, 7, 31, 22, 0, tzinfo=UTC)) == date(2026, 8, 1)
