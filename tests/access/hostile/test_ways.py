"""Ways back that are not the way there: other browsers, other providers, codes of others."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import select

from app.access.models import Attempt
from app.audit.models import Line
from app.kit.database import reading
from tests.access.issuer import Issuer
from tests.access.walking import come_back, leave, logins, nobody_is_in, sign_in
from tests.conftest import browser_of
from tests.factories import NOON

Back = dict[str, str]

BACK: dict[str, Callable[[Back], object]] = {
    "without a state": lambda back: {"code": back["code"], "iss": back["iss"]},
    "with an empty state": lambda back: back | {"state": ""},
    "with a state that was made up": lambda back: back | {"state": "x" * 43},
    "with its state twice": lambda back: [*back.items(), ("state", back["state"])],
    "with two states": lambda back: [("state", "x" * 43), *back.items()],
    "with an endless state": lambda back: back | {"state": "x" * 50_000},
    "without a code": lambda back: {"state": back["state"], "iss": back["iss"]},
    "with an empty code": lambda back: back | {"code": ""},
    "with two codes": lambda back: [*back.items(), ("code", "other")],
    "with an endless code": lambda back: back | {"code": "x" * 5000},
    "with a code that was made up": lambda back: back | {"code": "x"},
    "with an error": lambda back: back | {"error": "access_denied"},
    "in another issuer's name": lambda back: back | {"iss": "https://idp.kommunen.test"},
    "in two names": lambda back: [*back.items(), ("iss", "https://evil.test")],
    "in nobody's name": lambda back: {"code": back["code"], "state": back["state"]},
    "with a token in the address": lambda back: {"id_token": "x", "state": back["state"]},
}


@pytest.mark.parametrize("change", BACK.values(), ids=list(BACK))
def test_whoever_comes_back_otherwise_is_not_let_in(
    client: TestClient, issuer: Issuer, engine: Engine, change: Callable[[Back], object]
) -> None:
    answer = come_back(client, change(issuer.authorise(leave(client))))

    assert answer.status_code == 403
    assert "Börja om från början." in answer.text
    assert nobody_is_in(client, engine, answer)


def test_a_way_back_is_walked_once(client: TestClient, issuer: Issuer, engine: Engine) -> None:
    back = issuer.authorise(leave(client))
    way = client.cookies["__Host-handlaggare-vag"]
    come_back(client, back)

    client.cookies.clear()
    client.cookies.set("__Host-handlaggare-vag", way)

    assert come_back(client, back).status_code == 403
    assert len(logins(engine)) == 1
    assert client.get("/internt").status_code == 403


def test_another_browser_cannot_use_my_way_back(
    app: FastAPI, client: TestClient, issuer: Issuer, engine: Engine
) -> None:
    back = issuer.authorise(leave(client))
    other = browser_of(app)
    leave(other)

    answer = come_back(other, back)

    assert answer.status_code == 403
    assert nobody_is_in(other, engine, answer)


def test_a_browser_that_never_left_cannot_come_back(
    app: FastAPI, client: TestClient, issuer: Issuer, engine: Engine
) -> None:
    stranger = browser_of(app)

    answer = come_back(stranger, issuer.authorise(leave(client)))

    assert nobody_is_in(stranger, engine, answer)


def test_a_code_of_somebody_else_is_worth_nothing_here(
    app: FastAPI, client: TestClient, issuer: Issuer, engine: Engine
) -> None:
    stolen = issuer.authorise(leave(browser_of(app)))["code"]

    answer = come_back(client, issuer.authorise(leave(client)) | {"code": stolen})

    assert nobody_is_in(client, engine, answer)


def test_one_provider_cannot_answer_for_another(
    client: TestClient, issuer: Issuer, kommun_issuer: Issuer, engine: Engine
) -> None:
    back = kommun_issuer.authorise(leave(client, "kommunen"))

    answer = come_back(client, back | {"iss": issuer.url}, "polisen")

    assert nobody_is_in(client, engine, answer)


def test_whoever_comes_back_after_ten_minutes_begins_anew(
    app: FastAPI, client: TestClient, issuer: Issuer, engine: Engine
) -> None:
    back = issuer.authorise(leave(client))
    app.state.clock = lambda: NOON + timedelta(minutes=10, seconds=1)

    answer = come_back(client, back)

    assert nobody_is_in(client, engine, answer)


def test_those_who_never_came_back_are_forgotten(
    app: FastAPI, client: TestClient, engine: Engine
) -> None:
    leave(client)
    app.state.clock = lambda: NOON + timedelta(minutes=11)
    leave(client)

    with reading(engine) as session:
        (attempt,) = session.exec(select(Attempt))
    assert attempt.started_at == NOON + timedelta(minutes=11)


def test_another_site_cannot_send_people_away(client: TestClient, engine: Engine) -> None:
    answer = client.post("/inloggning/polisen", headers={"sec-fetch-site": "cross-site"})

    assert answer.status_code == 403
    with reading(engine) as session:
        assert session.exec(select(Attempt)).all() == []


@pytest.mark.parametrize("name", ["okand", "POLISEN", "polisen%00"])
def test_there_are_no_other_providers(client: TestClient, name: str) -> None:
    assert client.post(f"/inloggning/{name}").status_code in {404, 405}
    assert client.get(f"/inloggning/{name}/svar").status_code == 404


def test_a_refusal_is_written_down_without_a_word_of_who(
    client: TestClient, issuer: Issuer, engine: Engine
) -> None:
    issuer.change = lambda claims: claims | {"acr": "weak"}

    sign_in(client, issuer)

    with reading(engine) as session:
        (line,) = session.exec(select(Line).where(Line.verb.startswith("sign_in")))
    assert (line.verb, line.subject) == ("sign_in.refused", "provider:polisen")
    assert line.account_id is None
