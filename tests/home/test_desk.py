"""The staff's first page: what waits for me, and no more."""

import re

from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import select

from app.identity import queries as accounts
from app.identity import service as identity
from app.kit.database import writing
from app.promises import service as promises
from app.promises.models import Charter
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


def test_one_is_greeted_by_name_and_title(client: TestClient, engine: Engine, house: House) -> None:
    page = desk(client, engine, "kim")

    assert "Hej Kim Ek" in page
    assert "Handläggare, Lunds kommun" in page


def test_with_nothing_to_do_nothing_waits(client: TestClient, engine: Engine, house: House) -> None:
    page = desk(client, engine, "kim")

    assert "0 inspel väntar på tema." in page
    assert "0 löften räknas just nu." in page
    assert "Skriv under:" not in page and "Publicera:" not in page


def test_whoever_gives_roles_finds_the_colleagues_from_here(
    client: TestClient, engine: Engine, house: House
) -> None:
    assert 'href="/internt/medarbetare"' in desk(client, engine, "kim")

    with writing(engine) as session:
        account = accounts.account(session, "kim")
        assert account is not None
        for each in [role for role in account.roles if role.duty == "administer"]:
            session.delete(each)

    page = desk(client, engine, "kim")
    assert "/internt/medarbetare" not in page
    assert 'href="/internt/logg"' in page and 'href="/internt/inloggningar"' in page


def test_all_that_waits_in_ones_own_area_is_counted(
    client: TestClient, engine: Engine, house: House
) -> None:
    with writing(engine) as session:
        for _ in range(queries.PAGE + 2):
            a_submission(session)
        a_submission(session, YSTAD)

    assert f"{queries.PAGE + 2} inspel väntar på tema." in desk(client, engine, "kim")
    assert "Ett inspel väntar på tema." in desk(client, engine, "ola")


def test_a_draft_waits_for_each_signature_and_then_to_be_published(
    client: TestClient, engine: Engine, house: House
) -> None:
    def waiting() -> list[str]:
        pages = [desk(client, engine, slug) for slug in ("kim", "sam", "ola")]
        return [" ".join(re.findall("Skriv under|Publicera", page)) for page in pages]

    with writing(engine) as session:
        a_promise(session, a_charter(session, house), house)
    assert waiting() == ["Skriv under", "Skriv under", ""]

    for actor, expected in (
        (house.kim, ["", "Skriv under", ""]),
        (house.sam, ["Publicera", "Publicera", ""]),
    ):
        with writing(engine) as session:
            promises.sign(session, session.exec(select(Charter)).one(), by=actor, at=NOON)
        assert waiting() == expected


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


def test_every_component_is_shown(kim: TestClient) -> None:
    answer = kim.get("/internt/komponenter")

    assert answer.status_code == 200
    assert "<title>" in answer.text and 'class="tally"' in answer.text
