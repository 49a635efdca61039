"""What tests of agreements may ask for besides."""

from collections.abc import Callable

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import Session

from app.agreements.models import Agreement
from app.kit.database import writing
from tests.agreements.agreed import a_plan
from tests.conftest import browser_of
from tests.factories import House, sign_in

DeskOf = Callable[[str], TestClient]


@pytest.fixture
def planned(session: Session, house: House) -> Agreement:
    """A draft with a measure of each side."""
    return a_plan(session, house)


@pytest.fixture
def saved(engine: Engine, house: House) -> None:
    """The same, saved."""
    with writing(engine) as session:
        a_plan(session, house)


@pytest.fixture
def desk_of(app: FastAPI, engine: Engine, house: House) -> DeskOf:
    """The browser of somebody who has signed in."""

    def desk(slug: str) -> TestClient:
        client = browser_of(app)
        sign_in(client, engine, slug)
        return client

    return desk
