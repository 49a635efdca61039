"""The front door: what this is, and the way to one's own area."""

from html import escape
from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient

from app.kit.words import CODE, HIDDEN, UNREADABLE

HOSTILE = [
    ("<script>alert(1)</script>", CODE),
    ('"><img src=x onerror=alert(1)>', CODE),
    ("{{7*7}}", CODE),
    ("Lund\x00", HIDDEN),
    ("Lund\u202egnul", HIDDEN),
    ("Lund\ufffd", UNREADABLE),
    ("Lund" * 10_000, "Texten är för lång: högst 120 tecken."),
]


def search(client: TestClient, words: str, path: str = "/") -> str:
    return client.get(f"{path}?q={quote(words)}").text


def test_the_page_says_what_this_is(client: TestClient) -> None:
    answer = client.get("/")

    assert answer.status_code == 200
    assert "Se vad polisen och kommunen lovar att göra." in answer.text
    for link in ("Röster", "Teman", "Löften", "Aktiviteter"):
        assert f"{link}: " in answer.text


def test_the_page_leads_to_every_region(client: TestClient) -> None:
    page = client.get("/").text

    for region in ("nord", "mitt", "bergslagen", "stockholm", "ost", "vast", "syd"):
        assert f'href="/omraden#{region}"' in page


def test_what_somebody_searches_for_is_kept_by_nobody(client: TestClient) -> None:
    assert client.get("/?q=lund").headers["Cache-Control"] == "no-store"


def test_a_place_that_is_found_leads_to_its_area(client: TestClient) -> None:
    page = search(client, "lund")

    assert "Träffar på “lund”" in page
    assert 'href="/omraden/lund"' in page
    assert 'href="/kommuner/lund"' in page


@pytest.mark.parametrize("words", ["malmö", "MALMO", "malmo\u0308"])
def test_a_split_kommun_shows_its_parts(client: TestClient, words: str) -> None:
    page = search(client, words)

    assert 'href="/omraden/malmo-norr"' in page
    assert 'href="/omraden/malmo-soder"' in page
    assert "stadsområde Innerstaden" in page


def test_an_uncertain_link_is_said_to_be_so(client: TestClient) -> None:
    assert "Tingsryd <" in search(client, "tingsryd")
    assert "obekräftad uppgift" in search(client, "tingsryd")
    assert "obekräftad uppgift" not in search(client, "södra sandby")


def test_a_place_that_is_not_found_leads_to_the_list(client: TestClient) -> None:
    answer = client.get("/?q=atlantis")

    assert answer.status_code == 200
    assert "Vi hittar ingen plats med det namnet." in answer.text
    assert 'href="/omraden">Alla lokalpolisområden' in answer.text


def test_many_places_are_cut_short_in_words(client: TestClient) -> None:
    assert "Här visas de 20 första." in search(client, "kommun")


def test_blank_words_are_no_search(client: TestClient) -> None:
    assert "Träffar på" not in search(client, "   ")


@pytest.mark.parametrize(("words", "sentence"), HOSTILE, ids=lambda each: each[:12])
def test_hostile_words_are_refused_and_kept(client: TestClient, words: str, sentence: str) -> None:
    answer = client.get(f"/?q={quote(words)}")

    assert answer.status_code == 422
    assert str(escape(sentence, quote=False)) in answer.text
    assert "<title>Fel: " in answer.text
    assert f'value="{str(escape(words)).replace("&quot;", "&#34;")}"' in answer.text


def test_markup_never_comes_back_as_markup(client: TestClient) -> None:
    assert "<script>alert" not in search(client, "<script>alert(1)</script>")
    assert "<i>" not in search(client, "lund&<3 <i>")


def test_other_questions_in_the_address_do_no_harm(client: TestClient) -> None:
    assert client.get("/?utm_source=x&q=lund&q=ystad").status_code == 200


def test_the_search_keeps_the_language(client: TestClient) -> None:
    page = search(client, "lund", "/en")

    assert 'action="/en"' in page
    assert 'href="/en/omraden/lund"' in page
