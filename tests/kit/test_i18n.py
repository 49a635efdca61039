"""The language of the address: found, kept from link to link, and never mixed up."""

import re
from concurrent.futures import ThreadPoolExecutor

import pytest
from fastapi.testclient import TestClient

from app.kit.i18n import LANGUAGES, catalogue, gettext, language, locale, ngettext
from app.kit.web import in_language

ENGLISH = '<html lang="en"'
SWEDISH = '<html lang="sv"'


def other_language(page: str) -> str:
    """Where the link to the other language leads."""
    (address,) = re.findall(r'<a href="([^"]*)" lang="\w+" hreflang="\w+"', page)
    return str(address).replace("&amp;", "&")


def test_there_is_swedish_and_something_else() -> None:
    assert list(LANGUAGES)[0] == "sv" and len(LANGUAGES) > 1


def test_outside_a_request_it_is_swedish() -> None:
    assert language() == "sv"
    assert gettext("Kvitto") == "Kvitto"
    assert ngettext("{n} dag", "{n} dagar", 2) == "{n} dagar"


def test_what_nobody_has_translated_is_read_in_swedish() -> None:
    assert catalogue("en").gettext("Ett ord som ingen har sett") == "Ett ord som ingen har sett"
    assert catalogue("xx").gettext("Kvitto") == "Kvitto"


def test_english_is_written_as_in_britain() -> None:
    assert (str(locale("en")), str(locale("sv"))) == ("en_GB", "sv")


@pytest.mark.parametrize(
    ("path", "lang"),
    [
        ("/", SWEDISH),
        ("/en", ENGLISH),
        ("/en/", ENGLISH),
        ("/omraden/", SWEDISH),
        ("/en/omraden/", ENGLISH),
        ("/en//omraden", ENGLISH),
        ("//omraden//", SWEDISH),
    ],
)
def test_an_address_says_its_language(client: TestClient, path: str, lang: str) -> None:
    answer = client.get(f"https://testserver{path}", follow_redirects=False)

    assert answer.status_code == 200
    assert lang in answer.text


@pytest.mark.parametrize("path", ["/sv", "/sv/omraden", "/en/en/omraden", "/EN", "/de", "/english"])
def test_an_address_in_no_language_is_not_found(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("/", "/en"),
        ("/en", "/"),
        ("/omraden/lund", "/en/omraden/lund"),
        ("/en/omraden/lund/", "/omraden/lund"),
        ("/?q=malm%C3%B6&x=1", "/en?q=malm%C3%B6&x=1"),
        ("/omraden/n%C3%A5gon-stans", "/en/omraden/n%C3%A5gon-stans"),
        ("/en//example.org/x", "/example.org/x"),
        ("/en/%5Cexample.org", "/%5Cexample.org"),
        ("/en/%22%3E%3Cb%3E", "/%22%3E%3Cb%3E"),
    ],
)
def test_the_link_to_the_other_language_leads_to_the_same_page(
    client: TestClient, path: str, other: str
) -> None:
    assert other_language(client.get(path).text) == other


@pytest.mark.parametrize("path", ["/%00", "/omraden/%00", "/loften/%0A", "/kommuner/%ED%A0%80"])
def test_an_address_that_cannot_be_written_is_not_found(client: TestClient, path: str) -> None:
    for prefix in ("", "/en"):
        assert client.get(prefix + path).status_code == 404


def test_two_readers_at_once_each_get_their_own(client: TestClient) -> None:
    paths = ["/om", "/en/om"] * 20

    with ThreadPoolExecutor(8) as pool:
        pages = list(pool.map(lambda path: client.get(path).text, paths))

    assert [SWEDISH in page for page in pages] == [True, False] * 20
    assert [ENGLISH in page for page in pages] == [False, True] * 20


def test_an_address_in_a_language() -> None:
    assert [in_language("sv", path) for path in ("/", "/om")] == ["/", "/om"]
    assert [in_language("en", path) for path in ("/", "/om")] == ["/en", "/en/om"]
