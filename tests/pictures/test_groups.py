"""A picture of several small kommuner in one local police area, and of one of them."""

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import Session, select

from app.areas import queries as areas
from app.identity import service as identity
from app.identity.actor import Actor
from app.kit.database import reading, writing
from app.pictures import queries
from app.pictures.models import Picture
from tests.factories import an_actor, sign_in
from tests.pictures.pictured import FRAME

DESK, NORTH = "/internt/lagesbilder", "norduppland"


@pytest.fixture
def north(client: TestClient, engine: Engine) -> TestClient:
    """The browser of Bo of the police, where two of the kommuner of the area have joined."""
    with writing(engine) as session:
        lpo = areas.lpo(session, NORTH)
        assert lpo is not None and len(lpo.coverages) > 2
        police = identity.organisation(session, "polisen-nord", "Polisen", "police", lpo_id=NORTH)
        an_actor(session, "bo", "Bo Ek", police, NORTH)
        for each in areas.municipalities_of(lpo)[:2]:
            at = {"municipality_code": each.code}
            identity.organisation(session, each.slug, each.name_official, "municipality", **at)
    sign_in(client, engine, "bo")
    return client


def joined(engine: Engine) -> list[str]:
    with reading(engine) as session:
        lpo = areas.lpo(session, NORTH)
        assert lpo is not None
        return [each.slug for each in areas.municipalities_of(lpo)]


def test_a_group_of_kommuner_has_one_picture_and_a_chair_each(
    north: TestClient, engine: Engine
) -> None:
    chosen = joined(engine)[:2]

    begun = north.post(DESK, data=FRAME | {"lpo_id": NORTH, "municipalities": chosen})

    assert begun.text.count("inte godkänt") == 3
    with reading(engine) as session:
        picture = session.exec(select(Picture)).one()
        assert {each.slug for each in picture.promise_area.municipalities} == set(chosen)


def test_nothing_begins_before_every_kommun_is_here(north: TestClient, engine: Engine) -> None:
    for chosen in ([], joined(engine)[1:3]):
        answer = north.post(DESK, data=FRAME | {"lpo_id": NORTH, "municipalities": chosen})
        assert answer.status_code == 422
        assert "Polisen och kommunen måste båda finnas här." in answer.text


def test_one_kommun_and_the_group_are_two_areas(north: TestClient, engine: Engine) -> None:
    both = joined(engine)[:2]

    for chosen in (both, both[:1]):
        north.post(DESK, data=FRAME | {"lpo_id": NORTH, "municipalities": chosen})

    assert north.get(DESK).text.count("Inte publicerad") == 2


def test_a_kommun_elsewhere_is_refused(north: TestClient) -> None:
    answer = north.post(DESK, data=FRAME | {"lpo_id": NORTH, "municipalities": ["lund"]})

    assert answer.status_code == 422 and "Kommunen ligger inte i" in answer.text
    assert north.post(DESK, data=FRAME | {"lpo_id": "atlantis"}).status_code == 422
    assert north.post(DESK, data=FRAME | {"lpo_id": "lund"}).status_code == 403


def test_whoever_works_elsewhere_for_a_party_sees_nothing(
    session: Session, house: object, picture: Picture
) -> None:
    chair = next(each for each in picture.parties if each.organisation.kind == "police")
    away = an_actor(session, "ed", "Ed Alm", chair.organisation, "ystad")

    assert isinstance(away, Actor)
    assert queries.seen_by(session, away) == []


def test_a_long_list_takes_no_more_questions_than_a_short_one(
    north: TestClient, engine: Engine, statements: list[str]
) -> None:
    first, second = joined(engine)[:2]
    lengths: list[int] = []

    for chosen in ([first, second], [first], [second]):
        north.post(DESK, data=FRAME | {"lpo_id": NORTH, "municipalities": chosen})
        statements.clear()
        assert north.get(DESK).text.count("Inte publicerad") == len(lengths) + 1
        lengths.append(len(statements))

    assert lengths[0] == lengths[1] == lengths[2]
