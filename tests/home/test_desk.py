"""The staff's first page: what waits for me, and no more."""

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine

from app.identity import service as identity
from app.kit.database import writing
from app.promises import service as promises
from app.submissions import queries
from tests.factories import (
    NOON,
    YSTAD,
    House,
    a_charter,
    a_promise,
    a_submission,
    published,
    sign_in,
)


def desk(client: TestClient, engine: Engine, slug: str) -> str:
    """The first page of somebody who has signed in."""
    sign_in(client, engine, slug)
    answer = client.get("/internt")
    assert answer.status_code == 200
    return answer.text


def test_a_passer_by_is_asked_to_sign_in(client: TestClient) -> None:
    for path in ("/internt", "/internt/komponenter"):
        answer = client.get(path)
        assert answer.status_code == 403
        assert "Logga in först." in answer.text


def test_one_is_greeted_by_name_and_title(client: TestClient, engine: Engine, house: House) -> None:
    page = desk(client, engine, "kim")

    assert "Hej Kim Ek" in page
    assert "Handläggare, Lunds kommun" in page


def test_with_nothing_to_do_nothing_waits(client: TestClient, engine: Engine, house: House) -> None:
    page = desk(client, engine, "kim")

    assert "0 inspel väntar på tema." in page
    assert "0 löften räknas just nu." in page
    assert "Skriv under:" not in page and "Publicera:" not in page


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (1, "Ett inspel väntar på tema."),
        (queries.PAGE + 2, f"{queries.PAGE + 2} inspel väntar på tema."),
    ],
)
def test_all_that_waits_in_ones_own_area_is_counted(
    client: TestClient, engine: Engine, house: House, number: int, sentence: str
) -> None:
    with writing(engine) as session:
        for _ in range(number):
            a_submission(session)
        a_submission(session, YSTAD)

    assert sentence in desk(client, engine, "kim")
    assert "Ett inspel väntar på tema." in desk(client, engine, "ola")


def test_a_draft_asks_both_parties_to_sign(
    client: TestClient, engine: Engine, house: House
) -> None:
    with writing(engine) as session:
        a_promise(session, a_charter(session, house), house)

    for slug in ("kim", "sam"):
        assert "Skriv under: " in desk(client, engine, slug)
    assert "Skriv under: " not in desk(client, engine, "ola")


def test_one_who_has_signed_is_not_asked_again(
    client: TestClient, engine: Engine, house: House
) -> None:
    with writing(engine) as session:
        charter = a_charter(session, house)
        a_promise(session, charter, house)
        promises.sign(session, charter, by=house.kim, at=NOON)

    assert "Skriv under: " not in desk(client, engine, "kim")
    assert "Skriv under: " in desk(client, engine, "sam")


def test_what_all_have_signed_waits_to_be_published(
    client: TestClient, engine: Engine, house: House
) -> None:
    with writing(engine) as session:
        charter = a_charter(session, house)
        a_promise(session, charter, house)
        for actor in (house.kim, house.sam):
            promises.sign(session, charter, by=actor, at=NOON)

    assert "Publicera: " in desk(client, engine, "sam")
    assert "Publicera: " not in desk(client, engine, "ola")


def test_what_is_published_is_logged_and_waits_for_nothing(
    client: TestClient, engine: Engine, house: House
) -> None:
    published(engine, house, {})

    page = desk(client, engine, "sam")

    assert "Ett löfte räknas just nu." in page
    assert "Skriv under: " not in page and "Publicera: " not in page
    assert "0 löften räknas just nu." in desk(client, engine, "ola")


def test_one_without_the_duty_to_log_has_nothing_to_log(
    client: TestClient, engine: Engine, house: House
) -> None:
    published(engine, house, {})
    with writing(engine) as session:
        polis = identity.organisation(session, "polisen-lund", "Polisen Lund", "police")
        identity.employ(session, "eva", "Eva Lund", "Analytiker", polis, {"lund": ["read"]})

    assert "0 löften räknas just nu." in desk(client, engine, "eva")


def test_every_component_is_shown(client: TestClient, engine: Engine, house: House) -> None:
    sign_in(client, engine, "kim")

    answer = client.get("/internt/komponenter")

    assert answer.status_code == 200
    assert "<title>" in answer.text and 'class="tally"' in answer.text
