"""What tests of charters may ask for besides: a draft that is saved, and people at their desks."""

from collections.abc import Callable
from typing import NamedTuple

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import Session

from app.kit.database import writing
from app.promises.models import Charter
from tests.conftest import browser_of
from tests.factories import House, a_charter, a_promise, sign_in

DeskOf = Callable[[str], TestClient]


class Draft(NamedTuple):
    """The ids of a draft and of the one promise in it."""

    charter: int
    promise: int


@pytest.fixture
def draft(engine: Engine, house: House) -> Draft:
    """A draft for Lund in 2026 with one promise, saved."""
    with writing(engine) as session:
        charter = a_charter(session, house)
        promise = a_promise(session, charter, house)
        return Draft(charter.id, promise.id)


@pytest.fixture
def charter(session: Session, house: House) -> Charter:
    """A draft with one promise, and nobody's signature."""
    charter = a_charter(session, house)
    a_promise(session, charter, house)
    return charter


@pytest.fixture
def desk_of(app: FastAPI, engine: Engine, house: House) -> DeskOf:
    """The browser of somebody who has signed in; it does not follow redirects."""

    def desk(slug: str) -> TestClient:
        client = browser_of(app)
        client.follow_redirects = False
        sign_in(client, engine, slug)
        return client

    return desk
