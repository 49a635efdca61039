"""The site of the attacks: on SQLite alone, for none of them reaches what is the database's own."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import Engine

from app.kit.database import make_engine, writing
from app.settings import Settings
from tests.access.conftest import plugged, with_providers
from tests.access.hostile.standing import Standing
from tests.access.issuer import Issuer
from tests.access.vouched import vouch
from tests.conftest import at_noon, browser_of
from tests.databases import Databases
from tests.factories import House, a_house


@pytest.fixture(scope="session")
def standing(databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Standing]:
    with databases.copy("sqlite") as url:
        engine = make_engine(url)
        with writing(engine) as session:
            house = a_house(session)
            vouch(session, house)
        engine.dispose()  # closing the last connection empties SQLite's log into the file
        folder = tmp_path_factory.mktemp("standing")
        kept = Path(shutil.copyfile(engine.url.database or "", folder / "kept.db"))
        settings = Settings(database_url=url, secret="a secret that only the tests know")
        app = at_noon(with_providers(settings, folder), engine)
        with browser_of(app) as client:
            yield Standing(app, client, engine, house, kept)


@pytest.fixture
def app(standing: Standing, issuer: Issuer, kommun_issuer: Issuer) -> FastAPI:
    standing.restore()
    return plugged(standing.app, issuer, kommun_issuer)


@pytest.fixture
def client(standing: Standing, app: FastAPI) -> TestClient:
    return standing.client


@pytest.fixture
def engine(standing: Standing) -> Engine:
    return standing.engine


@pytest.fixture
def house(standing: Standing) -> House:
    return standing.house
