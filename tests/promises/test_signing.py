"""A signature stands for exact words and numbers: another word, and nobody has signed."""

from datetime import date
from typing import Any

import pytest
from sqlmodel import Session, select

from app.areas import queries as areas
from app.areas.service import promise_area
from app.audit.models import Line
from app.identity import service as identity
from app.identity.actor import Actor, actor_of
from app.kit.errors import Conflict, Denied, Refusal
from app.promises import policy, writing
from app.promises import service as promises
from app.promises.forms import PromiseForm
from app.promises.models import Charter, Promise
from tests.factories import (
    EVERYTHING,
    LUND,
    MOPEDS,
    NOON,
    House,
    a_charter,
    a_promise,
    an_actor,
    both_sign,
)


def written(charter: Charter, **other: Any) -> PromiseForm:
    time = {"starts_on": charter.valid_from, "ends_on": charter.valid_to}
    return PromiseForm.model_validate(MOPEDS | time | other)


@pytest.fixture
def signed(session: Session, house: House, charter: Charter) -> Charter:
    """A charter of one promise that both sides have signed."""
    return both_sign(session, charter, house)


def nobody_has_signed(charter: Charter) -> bool:
    lapsed = [party.has_lapsed for party in charter.parties]
    return len(lapsed) == 2 and all(lapsed) and not charter.is_signed_by_all


def refusal(session: Session, charter: Charter, by: Actor) -> type[Refusal] | None:
    """How somebody who wants to sign is turned away, if they are."""
    try:
        promises.sign(session, charter, by=by, at=NOON)
    except Refusal as problem:
        return type(problem)
    return None


def test_a_signature_says_who_and_when_and_which_words(
    session: Session, house: House, charter: Charter
) -> None:
    chair = promises.sign(session, charter, by=house.kim, at=NOON)
    session.flush()

    assert chair.organisation.name == "Lunds kommun"
    assert chair.signed_by is not None and chair.signed_by.name == "Kim Ek"
    assert (chair.signed_at, chair.signed_digest) == (NOON, charter.digest)
    assert not charter.is_signed_by_all


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "Medborgarlöften Lund"),
        ("valid_from", date(2026, 1, 2)),
        ("valid_to", date(2026, 12, 30)),
        ("background", "Efter dialogen i maj."),
    ],
)
def test_the_frame_is_signed_too(signed: Charter, field: str, value: object) -> None:
    setattr(signed, field, value)

    assert nobody_has_signed(signed)


def test_the_place_is_signed_too(session: Session, signed: Charter) -> None:
    lpo = areas.lpo(session, LUND)
    assert lpo is not None

    signed.promise_area = promise_area(session, name="Centrum", lpos=[lpo], municipalities=[])

    assert nobody_has_signed(signed)


def test_the_first_signature_falls_before_the_second_is_given(
    session: Session, house: House, charter: Charter
) -> None:
    promises.sign(session, charter, by=house.kim, at=NOON)

    writing.change(session, charter.promises[0], written(charter, target=9), by=house.sam, at=NOON)
    promises.sign(session, charter, by=house.sam, at=NOON)

    signed = {party.organisation.slug: party.has_signed for party in charter.parties}
    assert signed == {"polisen-lund": True, "lunds-kommun": False}


def test_saving_the_same_words_keeps_the_signatures(
    session: Session, house: House, signed: Charter
) -> None:
    writing.change(session, signed.promises[0], written(signed), by=house.sam, at=NOON)
    session.flush()
    session.expire_all()

    assert signed.is_signed_by_all


def test_words_that_have_changed_may_be_signed_anew(
    session: Session, house: House, signed: Charter
) -> None:
    a_promise(session, signed, house)

    both_sign(session, signed, house)

    assert signed.is_signed_by_all


def test_the_digest_does_not_depend_on_the_order_of_reading(session: Session, house: House) -> None:
    both = ["polisen-lund", "lunds-kommun"]
    charter = a_charter(session, house)
    promise = a_promise(session, charter, house, organisations=both)
    before = charter.digest

    promise.organisations.reverse()

    assert charter.digest == before


def test_nobody_signs_twice(session: Session, house: House, signed: Charter) -> None:
    assert refusal(session, signed, house.sam) is Conflict


def test_a_colleague_does_not_sign_again_for_the_same_organisation(
    session: Session, house: House, signed: Charter
) -> None:
    police = session.get_one(Promise, signed.promises[0].id).organisations[0]
    colleague = an_actor(session, "lo", "Lo Ask", police, LUND)

    assert refusal(session, signed, colleague) is Conflict
    chair = policy.chair_of(house.sam, signed)
    assert chair is not None and chair.signed_by_id == house.sam.account_id


def test_one_side_never_fills_the_other_chair(
    session: Session, house: House, charter: Charter
) -> None:
    promises.sign(session, charter, by=house.sam, at=NOON)

    signed = {party.organisation.slug: party.has_signed for party in charter.parties}
    assert signed == {"polisen-lund": True, "lunds-kommun": False}


def test_who_has_no_chair_or_not_the_duty_does_not_sign(
    session: Session, house: House, charter: Charter
) -> None:
    visitor = Actor(**vars(house.ola) | {"duties": house.sam.duties})
    writer = Actor(**vars(house.sam) | {"duties": frozenset({("write", LUND), ("read", LUND)})})

    for actor in (house.ola, visitor, writer):
        assert refusal(session, charter, actor) is Denied


def test_a_partner_does_not_sign(session: Session, house: House) -> None:
    partner = identity.organisation(session, "jernhusen", "Jernhusen", "partner")
    duties = {LUND: EVERYTHING}
    account = identity.employ(session, "jo", "Jo Alm", "Stationsvärd", partner, duties)
    charter = a_charter(session, house)
    a_promise(session, charter, house, organisations=["jernhusen", "polisen-lund"])

    assert refusal(session, charter, actor_of(account)) is Denied
    assert len(charter.parties) == 2


def test_there_is_nothing_to_sign_in_an_empty_draft(session: Session, house: House) -> None:
    assert refusal(session, a_charter(session, house), house.sam) is Conflict


def test_signing_leaves_a_line(session: Session, house: House, signed: Charter) -> None:
    lines = session.exec(select(Line).where(Line.verb == "charter.signed")).all()
    assert [(each.account_id, each.at) for each in lines] == [
        (house.kim.account_id, NOON),
        (house.sam.account_id, NOON),
    ]
