"""No sequence of requests by one person, or by all of one organisation, publishes anything."""

from collections.abc import Sequence

import pytest
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, func
from sqlmodel import select

from app.agreements.models import AgreementVersion
from app.kit.database import reading
from app.pictures.models import Edition
from app.promises.models import Version
from tests.trust.presses import LAST, PRESSES, Press

TABLES = (Version, Edition, AgreementVersion)
SIDES = {"one person": ["kim"], "the kommun": ["kim", "bo"], "the police": ["sam", "lo"]}
PUBLISHED = [1, 1, 0]  # what both sides made public before anybody tried alone


def public(engine: Engine) -> list[int]:
    """How many versions, editions and agreements everybody can read."""
    with reading(engine) as session:
        counted = (select(func.count()).select_from(each) for each in TABLES)
        return [session.exec(each).one() for each in counted]


def press(clients: Sequence[TestClient], whole: Sequence[tuple[int, Press]]) -> None:
    """Each press by one of them; an answer may be a refusal, never a fault of the site."""
    for number, (address, form) in whole:
        answer = clients[number % len(clients)].post(address, data=form)
        assert answer.status_code in {303, 403, 404, 409, 422}, (address, answer.status_code)


@pytest.mark.parametrize("side", SIDES)
def test_nobody_publishes_alone(
    desks: dict[str, TestClient], engine: Engine, kind: str, side: str
) -> None:
    clients = [desks[slug] for slug in SIDES[side]]
    steps = st.tuples(st.integers(0, 1), st.sampled_from(PRESSES))

    @settings(
        max_examples={"sqlite": 8, "postgresql": 4}[kind],
        suppress_health_check=list(HealthCheck),
    )
    @given(st.lists(steps, min_size=6, max_size=20))
    def alone(tried: list[tuple[int, Press]]) -> None:
        press(clients, tried)
        press(clients, [(number, each) for each in LAST for number in range(len(clients))])
        assert public(engine) == PUBLISHED

    alone()


def test_the_same_presses_by_both_sides_publish(
    desks: dict[str, TestClient], engine: Engine
) -> None:
    clients = [desks["kim"], desks["sam"]]

    for each in LAST:
        press(clients, [(number, each) for number in range(2)])

    assert public(engine) != PUBLISHED
