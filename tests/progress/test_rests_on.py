"""The pages of an area and of a kommun lead to the picture and the agreement they rest on."""

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine

from app.kit.database import writing
from tests.agreements.agreed import a_plan, a_published
from tests.factories import House, sign_in
from tests.progress.reading import See

HEADING, AGREEMENT = "Vad löftena bygger på", 'href="/overenskommelser/lund-2026"'
PLACES = ["/omraden/lund", "/kommuner/lund"]


@pytest.fixture
def agreed(engine: Engine, house: House) -> None:
    """An edition of the picture of Lund, and an agreement that rests on it."""
    with writing(engine) as session:
        a_published(session, a_plan(session, house), house)


@pytest.mark.parametrize("place", PLACES)
def test_a_place_leads_to_its_picture_and_its_agreement(see: See, agreed: None, place: str) -> None:
    page = see(place)

    assert HEADING in page and f'href="{place}/lagesbild"' in page and AGREEMENT in page
    assert "En ljusare stad" in see(f"{place}/lagesbild")


@pytest.mark.parametrize("place", ["/omraden/ystad", "/kommuner/ystad", "/kommuner/staffanstorp"])
def test_a_place_without_any_says_nothing_of_it(see: See, agreed: None, place: str) -> None:
    assert HEADING not in see(place)


def test_a_draft_of_an_agreement_is_not_led_to(see: See, engine: Engine, house: House) -> None:
    with writing(engine) as session:
        a_plan(session, house)

    for place in PLACES:
        assert HEADING in see(place) and AGREEMENT not in see(place)


@pytest.mark.parametrize(
    "path", [*PLACES, "/kommuner/lund/lagesbild", "/overenskommelser/lund-2026"]
)
def test_everybody_gets_the_same_bytes_and_no_cookie(
    client: TestClient, engine: Engine, agreed: None, path: str
) -> None:
    stranger = client.get(path)
    sign_in(client, engine, "sam")

    assert client.get(path).content == stranger.content
    assert "set-cookie" not in stranger.headers
