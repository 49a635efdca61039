"""A person is what their provider calls them, and nothing else; and our own table has the roles."""

from collections.abc import Callable

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import select

from app.audit.models import Line
from app.identity.models import Account
from app.kit.database import reading, writing
from tests.access.issuer import Issuer
from tests.access.walking import nobody_is_in, sign_in
from tests.factories import NOON, House

STRANGERS = {
    "nobody we know": "somebody-else",
    "the same name in capitals": "SAM-AT-THE-POLICE",
    "the same name and a space": "sam-at-the-police ",
    "the name of our own account": "sam",
    "a letter that looks the same": "sаm-at-the-police",
    "somebody of the kommun": "kim-at-the-kommun",
}


@pytest.mark.parametrize("subject", STRANGERS.values(), ids=list(STRANGERS))
def test_whoever_we_do_not_know_is_told_so(
    client: TestClient, issuer: Issuer, engine: Engine, subject: str
) -> None:
    issuer.subject = subject

    answer = sign_in(client, issuer)

    assert answer.status_code == 403
    assert "Du är inte inbjuden hit, eller inte längre med." in answer.text
    assert nobody_is_in(client, engine, answer)


def test_an_address_of_mail_opens_nothing(
    client: TestClient, issuer: Issuer, engine: Engine
) -> None:
    issuer.subject = "somebody-else"
    known = {"email": "sam-at-the-police", "email_verified": True, "preferred_username": "sam"}
    issuer.change = lambda claims: claims | known

    answer = sign_in(client, issuer)

    assert nobody_is_in(client, engine, answer)


def test_roles_said_by_the_provider_count_for_nothing(
    client: TestClient, issuer: Issuer, engine: Engine
) -> None:
    issuer.change = lambda claims: claims | {"roles": ["administer"], "lpo": "ystad"}

    sign_in(client, issuer)

    assert client.get("/internt/lasningar/ystad").status_code == 404


def test_whoever_is_removed_is_not_let_in(
    client: TestClient, issuer: Issuer, engine: Engine, house: House
) -> None:
    with writing(engine) as session:
        session.get_one(Account, house.sam.account_id).removed_at = NOON

    answer = sign_in(client, issuer)

    assert nobody_is_in(client, engine, answer)


def test_the_provider_of_one_organisation_lets_in_no_one_of_another(
    client: TestClient, kommun_issuer: Issuer, engine: Engine
) -> None:
    with writing(engine) as session:
        kim = session.exec(select(Account).where(Account.slug == "kim")).one()
        sam = session.exec(select(Account).where(Account.slug == "sam")).one()
        kim.organisation_id = sam.organisation_id

    answer = sign_in(client, kommun_issuer, "kommunen")

    assert nobody_is_in(client, engine, answer)


WEAK: dict[str, Callable[[dict[str, object]], dict[str, object]]] = {
    "a password alone": lambda claims: claims | {"amr": ["pwd"]},
    "no way said": lambda claims: claims,
    "a text": lambda claims: claims | {"amr": "mfa"},
    "a list in a list": lambda claims: claims | {"amr": [["mfa"]]},
}


@pytest.mark.parametrize("change", WEAK.values(), ids=list(WEAK))
def test_a_way_that_is_not_strong_is_not_enough(
    client: TestClient,
    kommun_issuer: Issuer,
    engine: Engine,
    change: Callable[[dict[str, object]], dict[str, object]],
) -> None:
    kommun_issuer.change = change

    answer = sign_in(client, kommun_issuer, "kommunen")

    assert nobody_is_in(client, engine, answer)


def test_a_stranger_at_the_door_is_counted_and_not_named(
    client: TestClient, issuer: Issuer, engine: Engine
) -> None:
    issuer.subject = "somebody-else"

    sign_in(client, issuer)

    with reading(engine) as session:
        (line,) = session.exec(select(Line).where(Line.verb == "sign_in.denied"))
    assert (line.subject, line.account_id) == ("provider:polisen", None)
