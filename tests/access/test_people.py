"""Administrators invite, give and take roles, in their own organisation and areas."""

import re

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import col, select

from app.audit.models import Line
from app.identity.models import Account, Role
from app.kit.database import reading, writing
from app.kit.tokens import digest
from tests.access.issuer import Issuer
from tests.access.walking import come_back, led_to, logins, sign_in
from tests.conftest import browser_of
from tests.factories import House

NEW = {"name": "Nils Ny", "title": "Kommunpolis", "roles": ["lund:read", "lund:log"]}


@pytest.fixture
def sam(client: TestClient, issuer: Issuer) -> TestClient:
    """Sam administers Lund for the police, as everything else."""
    sign_in(client, issuer)
    return client


def invited(browser: TestClient, **other: object) -> str:
    """The code, as the page shows it once."""
    page = browser.post("/internt/inbjudningar", data=NEW | other).text
    found = re.search(r'class="receipt__code"[^>]*>([^<]+)<', page)
    assert found, page
    return found[1]


def accept(browser: TestClient, issuer: Issuer, code: str, provider: str = "polisen") -> int:
    page = browser.post("/inbjudan", data={"code": code, "provider": provider})
    if page.status_code != 200:
        return page.status_code
    return come_back(browser, issuer.authorise(led_to(page)), provider).status_code


def held(engine: Engine, name: str) -> set[tuple[str, str]]:
    with reading(engine) as session:
        account = session.exec(select(Account).where(Account.name == name)).one()
        return {(each.lpo_id, each.duty) for each in account.roles}


def test_whoever_is_invited_comes_in_with_their_roles(
    app: FastAPI, sam: TestClient, issuer: Issuer, engine: Engine
) -> None:
    code, nils = invited(sam), browser_of(app)
    issuer.subject = "nils-at-the-police"

    assert accept(nils, issuer, code) == 303

    assert "Hej Nils Ny" in nils.get("/internt").text
    assert held(engine, "Nils Ny") == {("lund", "read"), ("lund", "log")}
    nils.post("/utloggning")
    assert sign_in(nils, issuer).status_code == 303


def test_whoever_was_ended_comes_in_again_by_a_new_invitation(
    app: FastAPI, sam: TestClient, issuer: Issuer, engine: Engine
) -> None:
    issuer.subject = "nils-at-the-police"
    accept(browser_of(app), issuer, invited(sam))
    with reading(engine) as session:
        ended = session.exec(select(Account.id).where(Account.name == "Nils Ny")).one()
    sam.post(f"/internt/medarbetare/{ended}/avslut")
    assert sign_in(browser_of(app), issuer).status_code == 403

    again = browser_of(app)
    assert accept(again, issuer, invited(sam, name="Nils Åter")) == 303

    assert "Hej Nils Åter" in again.get("/internt").text
    with reading(engine) as session:
        assert session.get_one(Account, ended).removed_at is not None


def test_an_invitation_that_was_used_is_not_taken_back(
    app: FastAPI, sam: TestClient, issuer: Issuer, engine: Engine
) -> None:
    code = invited(sam)
    address = f"/internt/inbjudningar/{digest(code)}/atertagande"
    issuer.subject = "nils-at-the-police"
    accept(browser_of(app), issuer, code)

    answer = sam.post(address)

    assert answer.status_code == 409 and "Inbjudan är redan använd." in answer.text


def test_an_invitation_is_taken_back_once(sam: TestClient, engine: Engine) -> None:
    address = f"/internt/inbjudningar/{digest(invited(sam))}/atertagande"

    for _ in range(2):
        sam.post(address)

    with reading(engine) as session:
        taken = select(Line).where(Line.verb == "invitation.withdrawn")
        assert len(session.exec(taken).all()) == 1


@pytest.mark.parametrize("role", ["lund:read\n", "lund:rule", "lund", ":read"])
def test_a_role_that_is_none_is_refused(sam: TestClient, role: str) -> None:
    answer = sam.post("/internt/inbjudningar", data=NEW | {"roles": [role]})

    assert answer.status_code == 422 and "Kontrollera det här fältet." in answer.text
    assert 'value="Nils Ny"' in answer.text


def test_a_code_counts_once(app: FastAPI, sam: TestClient, issuer: Issuer, engine: Engine) -> None:
    code, nils, other = invited(sam), browser_of(app), browser_of(app)
    page = other.post("/inbjudan", data={"code": code, "provider": "polisen"})
    issuer.subject = "nils-at-the-police"
    accept(nils, issuer, code)
    issuer.subject = "somebody-else"

    assert come_back(other, issuer.authorise(led_to(page))).status_code == 403
    assert accept(other, issuer, code) == 422
    assert len(logins(engine)) == 2


def test_a_code_of_the_police_is_not_used_at_the_kommun(
    app: FastAPI, sam: TestClient, kommun_issuer: Issuer
) -> None:
    kommun_issuer.subject = "somebody-else"

    assert accept(browser_of(app), kommun_issuer, invited(sam), "kommunen") == 422


def test_an_invitation_taken_back_opens_nothing(
    app: FastAPI, sam: TestClient, issuer: Issuer
) -> None:
    code = invited(sam)
    page = sam.get("/internt/medarbetare").text
    assert "Ta tillbaka inbjudan till Nils Ny" in page
    address = re.search(r'action="(/internt/inbjudningar/\w+/atertagande)"', page)
    assert address and "Nils Ny, inbjuden" in page
    sam.post(address[1])

    assert accept(browser_of(app), issuer, code) == 422


def test_the_one_who_is_invited_is_told_where_to_go(sam: TestClient) -> None:
    page = sam.post("/internt/inbjudningar", data=NEW).text

    assert "Koden skrivs på sidan https://testserver/inbjudan." in page


def test_the_code_is_nowhere_to_be_found_afterwards(sam: TestClient, engine: Engine) -> None:
    code = invited(sam)

    assert code not in sam.get("/internt/medarbetare").text
    assert code not in sam.get("/internt/logg").text


def test_nobody_gives_roles_where_they_do_not_administer(sam: TestClient) -> None:
    answer = sam.post("/internt/inbjudningar", data=NEW | {"roles": ["ystad:read"]})

    assert answer.status_code == 403
    assert "Du kan bara ge roller i områden där du är administratör." in answer.text


def test_whoever_does_not_administer_sees_no_such_page(
    sam: TestClient, engine: Engine, house: House
) -> None:
    with writing(engine) as session:
        session.delete(session.get_one(Role, (house.sam.account_id, "lund", "administer")))

    for address in ("/internt/medarbetare", f"/internt/medarbetare/{house.sam.account_id}"):
        assert sam.get(address).status_code == 404


@pytest.mark.parametrize("who", ["kim", "ola"])
def test_colleagues_of_others_do_not_exist(sam: TestClient, house: House, who: str) -> None:
    address = f"/internt/medarbetare/{getattr(house, who).account_id}"

    assert sam.get(address).status_code == 404
    for deed in ("roller", "avslut"):
        assert sam.post(f"{address}/{deed}").status_code == 404


def test_the_last_administrator_cannot_go(sam: TestClient, engine: Engine, house: House) -> None:
    address = f"/internt/medarbetare/{house.sam.account_id}"
    before = held(engine, "Sam Berg")

    for answer in (
        sam.post(f"{address}/roller", data={"roles": ["lund:read"]}),
        sam.post(f"{address}/avslut"),
    ):
        assert answer.status_code == 409
        assert "Någon måste vara administratör i området." in answer.text
    assert held(engine, "Sam Berg") == before


def test_roles_are_given_and_taken_one_line_each(
    app: FastAPI, sam: TestClient, issuer: Issuer, engine: Engine
) -> None:
    code, nils = invited(sam), browser_of(app)
    issuer.subject = "nils-at-the-police"
    accept(nils, issuer, code)
    with reading(engine) as session:
        number = session.exec(select(Account.id).where(Account.name == "Nils Ny")).one()

    sam.post(f"/internt/medarbetare/{number}/roller", data={"roles": ["lund:read", "lund:sign"]})

    assert held(engine, "Nils Ny") == {("lund", "read"), ("lund", "sign")}
    with reading(engine) as session:
        said = session.exec(select(Line).where(col(Line.verb).startswith("role.")))
        lines = {(each.verb, each.subject) for each in said}
    assert lines == {
        ("role.taken", f"account:{number}:log"),
        ("role.given", f"account:{number}:sign"),
    }


def test_whoever_is_ended_is_out_at_once(
    app: FastAPI, sam: TestClient, issuer: Issuer, engine: Engine
) -> None:
    code, nils = invited(sam), browser_of(app)
    issuer.subject = "nils-at-the-police"
    accept(nils, issuer, code)
    with reading(engine) as session:
        number = session.exec(select(Account.id).where(Account.name == "Nils Ny")).one()

    sam.post(f"/internt/medarbetare/{number}/avslut")

    assert nils.get("/internt").status_code == 403
    assert sign_in(nils, issuer).status_code == 403
    assert "Nils Ny" not in sam.get("/internt/medarbetare").text


def test_a_denial_is_written_down(sam: TestClient, engine: Engine, house: House) -> None:
    sam.post("/internt/inbjudningar", data=NEW | {"roles": ["ystad:read"]})

    with reading(engine) as session:
        (line,) = session.exec(select(Line).where(Line.verb == "denied"))
    assert (line.account_id, line.subject) == (house.sam.account_id, "route:access:invite")


def test_an_auditor_reads_what_all_of_the_organisation_did_and_no_other(
    app: FastAPI, sam: TestClient, kommun_issuer: Issuer
) -> None:
    sign_in(browser_of(app), kommun_issuer, "kommunen")

    page = sam.get("/internt/logg").text

    assert "12:00</time> Sam Berg loggade in" in page
    assert "Kim Ek" not in page
