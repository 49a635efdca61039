"""The first administrator is invited by whoever runs the machine."""

import re

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import select

from app.cli import administrator
from app.identity.models import Account
from app.kit import clock
from app.kit.database import reading
from app.settings import Settings
from tests.access.issuer import Issuer
from tests.access.test_people import accept


def code_of(printed: str) -> str:
    found = re.search(r"^[\w-]{43}$", printed, re.MULTILINE)
    assert found, printed
    return found[0]


def test_the_first_administrator_comes_in_and_sees_the_colleagues(
    app: FastAPI,
    client: TestClient,
    issuer: Issuer,
    settings: Settings,
    engine: Engine,
    capsys: pytest.CaptureFixture[str],
) -> None:
    administrator(settings, "polisen-lund")
    printed = capsys.readouterr().out
    app.state.clock = clock.now
    moved = int(clock.now().timestamp())
    issuer.subject = "first"
    issuer.change = lambda claims: claims | {"iat": moved, "exp": moved + 60, "auth_time": moved}

    assert "https://testserver/inbjudan" in printed
    assert accept(client, issuer, code_of(printed)) == 303

    assert "Sam Berg" in client.get("/internt/medarbetare").text
    with reading(engine) as session:
        account = session.exec(select(Account).where(Account.name == "Administratör")).one()
        assert [(each.lpo_id, each.duty) for each in account.roles] == [("lund", "administer")]


def test_the_organisation_is_made_where_there_is_none(
    settings: Settings, engine: Engine, capsys: pytest.CaptureFixture[str]
) -> None:
    administrator(settings, "kommun-stockholm")

    assert "Administratör för kommun-stockholm i " in capsys.readouterr().out


def test_an_area_that_has_two_parts_of_a_kommun_is_given_once(
    settings: Settings, engine: Engine, capsys: pytest.CaptureFixture[str]
) -> None:
    administrator(settings, "kommun-goteborg")

    assert capsys.readouterr().out.count("goteborg-city") == 1


@pytest.mark.parametrize("slug", ["lund", "polisen-atlantis", "kommun-", "partner-x", "polisen-"])
def test_there_are_no_other_organisations(settings: Settings, engine: Engine, slug: str) -> None:
    with pytest.raises(SystemExit):
        administrator(settings, slug)
