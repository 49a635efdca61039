"""Who acts: a value that nothing can change on the way, with duties by area."""

import re
from dataclasses import FrozenInstanceError

import pytest
from sqlmodel import Session, select

from app.identity import service as identity
from app.identity.actor import Duty, actor_of
from app.identity.models import Account, Organisation
from app.tables import METADATA
from scripts.source import texts
from tests.factories import LUND, YSTAD, House

SECRETS = re.compile(r"passw|losenord|lösenord|\bpin\b|secret_question", re.IGNORECASE)


def test_an_actor_cannot_be_changed(house: House) -> None:
    for field, value in (("organisation_id", 2), ("duties", frozenset())):
        with pytest.raises(FrozenInstanceError):
            setattr(house.kim, field, value)


def test_an_actor_says_who_and_for_whom(session: Session, house: House) -> None:
    account = session.get_one(Account, house.kim.account_id)

    assert actor_of(account) == house.kim
    assert (house.kim.name, house.kim.organisation) == ("Kim Ek", "Lunds kommun")


def test_a_duty_counts_in_its_own_area_only(house: House) -> None:
    assert house.kim.may(Duty.SIGN, LUND)
    assert house.kim.may(Duty.SIGN, {YSTAD, LUND})
    assert not house.kim.may(Duty.SIGN, YSTAD)
    assert not house.kim.may(Duty.SIGN, set())


def test_one_duty_is_not_another(session: Session, house: House) -> None:
    police = session.exec(select(Organisation).where(Organisation.slug == "polisen-lund")).one()
    duties = {LUND: ["read", "sign"], YSTAD: ["read"]}

    maria = actor_of(identity.employ(session, "maria", "Maria Lindh", "Chef", police, duties))

    assert maria.areas(Duty.READ) == {LUND, YSTAD}
    assert maria.areas(Duty.SIGN) == {LUND}
    assert maria.areas(Duty.WRITE) == set()
    assert not maria.may(Duty.WRITE, {LUND, YSTAD})


def test_an_organisation_is_made_once(session: Session) -> None:
    first = identity.organisation(session, "polisen-lund", "Polisen Lund", "police", lpo_id=LUND)

    again = identity.organisation(session, "polisen-lund", "Något annat", "partner")

    assert again is first and first.name == "Polisen Lund"
    assert (first.short_name, first.kind) == ("Polisen", "police")


def test_no_password_is_kept_anywhere() -> None:
    columns = [str(column) for table in METADATA.tables.values() for column in table.columns]
    fields = [
        tag
        for text in texts(".html", under="app/templates").values()
        for tag in re.findall(r"<input\b[^>]*>|ui\.field\([^)]*\)", text)
    ]

    assert columns and fields
    assert [each for each in columns + fields if SECRETS.search(each)] == []
