"""What tests of systems may ask for besides: a program of the police of Lund."""

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import Engine

from tests.factories import Act, House
from tests.systems.calling import Program, a_key


@pytest.fixture
def caller(app: FastAPI) -> TestClient:
    """A client that says nothing of where it stands and has no cookie."""
    return TestClient(app, base_url="https://testserver")


@pytest.fixture
def program(caller: TestClient, engine: Engine, house: House, publish: Act) -> Program:
    """A program of the police, where ten controls of mopeds are promised."""
    publish({})
    return Program(caller, *a_key(engine, house.sam))
