"""Signatures taken back in time, and partners who sit at the table and sign as the others do."""

import pytest
from sqlalchemy import Engine
from sqlmodel import Session

from app.identity import service as identity
from app.identity.actor import Actor
from app.identity.models import Organisation
from app.kit.database import writing
from app.kit.errors import Conflict, Denied, Invalid
from app.promises import seating
from app.promises import service as promises
from app.promises.models import Charter
from tests.factories import LUND, NOON, House, a_publication, an_actor, both_sign
from tests.promises.conftest import DeskOf, Draft

DESK = "/internt/medborgarloften/1"


@pytest.fixture
def jernhusen(session: Session) -> Organisation:
    return identity.organisation(session, "jernhusen", "Jernhusen", "partner")


def test_a_signature_may_be_taken_back_before_publishing(
    session: Session, house: House, charter: Charter
) -> None:
    both_sign(session, charter, house)

    promises.withdraw(session, charter, by=house.kim, at=NOON)

    signed = {party.organisation.slug: party.has_signed for party in charter.parties}
    assert signed == {"polisen-lund": True, "lunds-kommun": False}
    with pytest.raises(Conflict, match="Det finns ingen underskrift"):
        promises.withdraw(session, charter, by=house.kim, at=NOON)


def test_what_is_published_stays_signed(session: Session, house: House, charter: Charter) -> None:
    a_publication(session, charter, house)

    with pytest.raises(Conflict):
        promises.withdraw(session, charter, by=house.kim, at=NOON)
    assert charter.is_signed_by_all


def test_nobody_takes_back_for_another(session: Session, house: House, charter: Charter) -> None:
    both_sign(session, charter, house)
    reader = Actor(**vars(house.sam) | {"duties": frozenset({("write", LUND)})})

    for actor in (house.ola, reader):
        with pytest.raises(Denied):
            promises.withdraw(session, charter, by=actor, at=NOON)


def test_a_partner_who_sits_at_the_table_must_sign_too(
    session: Session, house: House, charter: Charter, jernhusen: Organisation
) -> None:
    both_sign(session, charter, house)
    seating.invite(session, charter, jernhusen, by=house.sam, at=NOON)
    assert [party.has_signed for party in charter.parties] == [False, False, False]

    with pytest.raises(Conflict):
        a_publication(session, charter, house)
    jo = an_actor(session, "jo", "Jo Alm", jernhusen, LUND)
    promises.sign(session, charter, by=jo, at=NOON)
    version = promises.publish(session, charter, by=house.sam, at=NOON)

    assert [each["name"] for each in version.signatures] == ["Kim Ek", "Sam Berg", "Jo Alm"]


def test_only_partners_come_and_go(
    session: Session, house: House, charter: Charter, jernhusen: Organisation
) -> None:
    police, kommun = (party.organisation for party in charter.parties)
    for party in (police, kommun):
        with pytest.raises(Conflict):
            seating.excuse(session, charter, party, by=house.sam, at=NOON)
        with pytest.raises(Invalid):
            seating.invite(session, charter, party, by=house.sam, at=NOON)
    seating.invite(session, charter, jernhusen, by=house.sam, at=NOON)
    seating.excuse(session, charter, jernhusen, by=house.kim, at=NOON)

    assert len(charter.parties) == 2


def test_the_desk_gives_the_signature_back(desk_of: DeskOf, draft: Draft) -> None:
    sam = desk_of("sam")
    sam.post(f"{DESK}/underskrift")
    assert "Ta tillbaka underskriften</button>" in sam.get(DESK).text

    answer = sam.post(f"{DESK}/aterkallelse", headers={"HX-Request": "true"})

    assert "0 av 2 parter har skrivit under." in answer.text
    assert "Skriv under</button>" in answer.text


def test_the_desk_seats_a_partner_and_begins_the_next_version(
    desk_of: DeskOf, engine: Engine, draft: Draft
) -> None:
    with writing(engine) as session:
        identity.organisation(session, "jernhusen", "Jernhusen", "partner")
    kim, sam = desk_of("kim"), desk_of("sam")

    kim.post(f"{DESK}/parter", data={"partner": "jernhusen"})
    assert "0 av 3 parter har skrivit under." in sam.get(DESK).text
    sam.post(f"{DESK}/avsked", data={"partner": "jernhusen"})
    for client in (kim, sam):
        client.post(f"{DESK}/underskrift")
    kim.post(f"{DESK}/publicering")

    answer = kim.post(f"{DESK}/version")
    assert "Nästa version" in sam.get(answer.headers["Location"]).text
    assert "Utkastet till nästa version" in sam.get(DESK).text
    assert kim.post(f"{answer.headers['Location']}/kassering").status_code == 303
