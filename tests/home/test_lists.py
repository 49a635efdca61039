"""Every area and every kommun, with what is uncertain marked in words."""

import re

import pytest
from fastapi.testclient import TestClient

UNCONFIRMED = "obekräftad uppgift"


@pytest.mark.parametrize(
    ("path", "marks"),
    # 46 links either way; two areas of the first list are uncertain themselves, and it explains.
    [("/omraden", 46 + 2 + 1), ("/kommuner", 46)],
)
def test_every_uncertain_link_is_marked(client: TestClient, path: str, marks: int) -> None:
    assert client.get(path).text.count(UNCONFIRMED) == marks


def test_the_mark_stands_by_the_uncertain_one(client: TestClient) -> None:
    page = client.get("/omraden").text

    assert re.search(rf"<li>Säter <[^>]+>{UNCONFIRMED}", page)
    assert re.search(r"<li>Hedemora</li>", page)


def test_areas_stand_under_their_region(client: TestClient) -> None:
    page = client.get("/omraden").text
    south = page[page.index('id="syd"') : page.index('id="vast"')]

    assert len(re.findall(r'href="/omraden/[a-z-]+"', south)) == 20


def test_habo_and_haabo_stand_apart(client: TestClient) -> None:
    page = client.get("/kommuner").text

    assert page.index('id="jonkoping"') < page.index('href="/kommuner/habo"')
    assert page.index('id="uppsala"') < page.index('href="/kommuner/haabo"')


def test_parts_of_a_split_kommun_are_named(client: TestClient) -> None:
    assert "Lokalpolisområde Järva: Rinkeby-Kista; Spånga-Tensta" in client.get("/kommuner").text


@pytest.mark.parametrize("path", ["/omraden", "/kommuner"])
def test_the_jumps_on_the_page_land(client: TestClient, path: str) -> None:
    page = client.get(path).text
    jumps = set(re.findall(r'<li><a href="#([a-z-]+)"', page))

    assert jumps
    assert jumps <= set(re.findall(r'id="([a-z-]+)"', page))
