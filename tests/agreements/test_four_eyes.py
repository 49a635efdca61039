"""No sequence of deeds by one person, or by one organisation, publishes anything."""

from collections.abc import Callable
from contextlib import suppress
from itertools import product

import pytest
from sqlmodel import Session, select

from app.agreements import service as agreements
from app.agreements.forms import AgreementForm
from app.agreements.models import Agreement, AgreementVersion
from app.identity.actor import Actor
from app.kit.errors import Refusal
from app.pictures import service as pictures
from app.pictures.forms import Frame
from app.pictures.models import Edition, Picture
from tests.agreements.agreed import FRAME, a_plan
from tests.factories import LUND, NOON, House, an_actor
from tests.pictures.pictured import FRAME as TIME
from tests.pictures.pictured import a_chosen_picture

Deed = Callable[[Session, Actor], object]
LENGTH = 3


def of_picture(picture: Picture) -> list[Deed]:
    words = Frame.model_validate(TIME | {"intro": "Andra ord."})
    return [
        lambda session, by: pictures.approve(session, picture, by=by, at=NOON),
        lambda session, by: pictures.publish(session, picture, by=by, at=NOON),
        lambda session, by: pictures.frame(session, picture, words, by=by, at=NOON),
    ]


def of_agreement(agreement: Agreement) -> list[Deed]:
    words = AgreementForm.model_validate(FRAME | {"council": "Andra ord."})
    return [
        lambda session, by: agreements.sign(session, agreement, by=by, at=NOON),
        lambda session, by: agreements.publish(session, agreement, by=by, at=NOON),
        lambda session, by: agreements.frame(session, agreement, words, by=by, at=NOON),
    ]


def tried(session: Session, deeds: list[Deed], people: list[Actor]) -> int:
    """Every sequence of that length, each begun where the last one ended; how many there were."""
    steps = list(product(deeds, people))
    for sequence in product(steps, repeat=LENGTH):
        for deed, who in sequence:
            with suppress(Refusal):
                deed(session, who)
    return int(len(steps) ** LENGTH)


@pytest.fixture
def police(session: Session, house: House) -> list[Actor]:
    """Sam and a colleague, who may both do everything."""
    chair = a_chosen_picture(session, house).parties
    at = next(each.organisation for each in chair if each.organisation.kind == "police")
    return [house.sam, an_actor(session, "lo", "Lo Ask", at, LUND)]


def test_one_organisation_publishes_no_edition(session: Session, police: list[Actor]) -> None:
    picture = session.exec(select(Picture)).one()

    assert tried(session, of_picture(picture), police) == 216

    assert session.exec(select(Edition)).all() == []
    assert [each.organisation.kind for each in picture.parties if each.approved_at] == ["police"]


def test_one_organisation_publishes_no_agreement(session: Session, house: House) -> None:
    agreement = a_plan(session, house)

    assert tried(session, of_agreement(agreement), [house.kim]) == 27

    assert session.exec(select(AgreementVersion)).all() == []
    signed = [each.organisation.slug for each in agreement.parties if each.signed_at]
    assert signed == ["lunds-kommun"]


def test_the_same_deeds_by_both_publish(session: Session, house: House) -> None:
    agreement = a_plan(session, house)

    tried(session, of_agreement(agreement), [house.kim, house.sam])

    assert len(session.exec(select(AgreementVersion)).all()) == 1
