"""Signed by each party on the exact words, published once, and never changed."""

from datetime import date

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session, select

from app.agreements import planning, policy, queries
from app.agreements import service as agreements
from app.agreements.forms import AgreementForm, PlanForm
from app.agreements.models import HEADINGS, Agreement, AgreementVersion
from app.audit.models import Line
from app.identity.actor import Actor
from app.kit.errors import Conflict, Denied, Invalid, Missing, Refusal
from tests.agreements.agreed import FRAME, ROW, a_published, a_row, an_agreement, both_sign
from tests.factories import LUND, NOON, House, an_actor


def nobody_has_signed(agreement: Agreement) -> bool:
    signed = [each.has_signed for each in agreement.parties]
    return len(signed) == 2 and not any(signed)


def refusal(session: Session, agreement: Agreement, by: Actor) -> type[Refusal] | None:
    """How somebody who wants to sign is turned away, if they are."""
    try:
        agreements.sign(session, agreement, by=by, at=NOON)
    except Refusal as problem:
        return type(problem)
    return None


def test_the_focus_areas_of_the_edition_become_priorities(session: Session, house: House) -> None:
    agreement = an_agreement(session, house)

    assert [(each.name, each.themes) for each in agreement.priorities] == [
        ("En ljusare stad", ["lighting"])
    ]
    assert agreement.slug == "lund-2026"
    assert agreement.title == "Samverkansöverenskommelse Lund 2026–2027"
    assert {each.organisation.slug for each in agreement.parties} == {
        "polisen-lund",
        "lunds-kommun",
    }


def test_a_stranger_drafts_nothing(session: Session, house: House) -> None:
    edition = an_agreement(session, house).edition

    with pytest.raises(Denied):
        words = AgreementForm.model_validate(FRAME)
        agreements.draft(session, edition, words, by=house.ola, at=NOON)


@pytest.mark.parametrize("field", ROW)
def test_another_word_in_the_plan_takes_the_signatures_away(
    session: Session, house: House, planned: Agreement, field: str
) -> None:
    both_sign(session, planned, house)
    other = "polisen-lund" if field == "responsible" else "Något annat."

    words = PlanForm.model_validate(ROW | {field: other})
    planning.change(session, planned.priorities[0].rows[0], words, by=house.kim, at=NOON)
    session.flush()
    session.expire_all()

    assert nobody_has_signed(planned)


@pytest.mark.parametrize("field", FRAME)
def test_another_word_in_the_frame_takes_them_too(
    session: Session, house: House, planned: Agreement, field: str
) -> None:
    both_sign(session, planned, house)
    other = {"valid_from": "2026-02-01", "valid_to": "2027-06-30"}.get(field, "Något annat.")

    words = AgreementForm.model_validate(FRAME | {field: other})
    agreements.frame(session, planned, words, by=house.kim, at=NOON)

    assert nobody_has_signed(planned)


def test_every_heading_of_2007_is_signed(planned: Agreement) -> None:
    row = planned.content["priorities"][0]["rows"][0]

    assert set(ROW) == {*HEADINGS, "responsible"}
    assert set(row) == {*HEADINGS, "responsible", "side"}
    assert (row["responsible"], row["side"]) == ("Lunds kommun", "municipality")


def test_a_row_taken_out_or_added_takes_the_signatures_away(
    session: Session, house: House, planned: Agreement
) -> None:
    both_sign(session, planned, house)

    planning.remove(session, planned.priorities[0].rows[1], by=house.sam, at=NOON)
    assert nobody_has_signed(planned)
    both_sign(session, planned, house)
    a_row(session, planned, house.sam)

    assert nobody_has_signed(planned)


def test_nobody_signs_twice_or_for_the_other_side(
    session: Session, house: House, planned: Agreement
) -> None:
    agreements.sign(session, planned, by=house.sam, at=NOON)
    police = next(each.organisation for each in planned.parties if each.has_signed)
    colleague = an_actor(session, "lo", "Lo Ask", police, LUND)

    assert refusal(session, planned, house.sam) is refusal(session, planned, colleague) is Conflict
    signed = {each.organisation.slug: each.has_signed for each in planned.parties}
    assert signed == {"polisen-lund": True, "lunds-kommun": False}


def test_who_has_no_chair_or_not_the_duty_does_not_sign(
    session: Session, house: House, planned: Agreement
) -> None:
    visitor = Actor(**vars(house.ola) | {"duties": house.sam.duties})
    writer = Actor(**vars(house.sam) | {"duties": frozenset({("write", LUND)})})

    for actor in (house.ola, visitor, writer):
        assert refusal(session, planned, actor) is Denied


def test_there_is_nothing_to_sign_without_a_plan(session: Session, house: House) -> None:
    empty = an_agreement(session, house)

    assert refusal(session, empty, house.sam) is Conflict
    assert not policy.may_sign(house.sam, empty)


def test_one_party_alone_publishes_nothing(
    session: Session, house: House, planned: Agreement
) -> None:
    agreements.sign(session, planned, by=house.sam, at=NOON)

    assert not policy.may_publish(house.sam, planned)
    with pytest.raises(Conflict):
        agreements.publish(session, planned, by=house.sam, at=NOON)
    assert queries.published(session, planned.slug) is None


def test_what_both_signed_is_published_and_closed(
    session: Session, house: House, planned: Agreement
) -> None:
    version = a_published(session, planned, house)

    assert version.content == planned.content and version.digest == planned.digest
    assert queries.published(session, "lund-2026") is planned
    assert queries.published_in_lpo(session, LUND) == [planned]
    for attempt in (agreements.sign, agreements.publish):
        with pytest.raises(Conflict):
            attempt(session, planned, by=house.kim, at=NOON)
    with pytest.raises(Conflict):
        a_row(session, planned, house.kim)


def test_a_reader_publishes_nothing(session: Session, house: House, planned: Agreement) -> None:
    both_sign(session, planned, house)
    reader = Actor(**vars(house.sam) | {"duties": frozenset({("read", LUND)})})

    for actor in (reader, house.ola):
        with pytest.raises(Denied):
            agreements.publish(session, planned, by=actor, at=NOON)


@pytest.mark.parametrize(
    "change", ["UPDATE agreement_version SET digest = ''", "DELETE FROM agreement_version"]
)
def test_the_database_refuses_to_change_what_was_published(
    session: Session, house: House, planned: Agreement, change: str
) -> None:
    a_published(session, planned, house)

    with pytest.raises(DBAPIError, match="never changed"), session.begin_nested():
        session.execute(text(change))
    assert len(session.exec(select(AgreementVersion)).all()) == 1


def test_only_a_party_answers_for_a_measure(
    session: Session, house: House, planned: Agreement
) -> None:
    for slug in ("polisen-ystad", "ingen"):
        with pytest.raises(Invalid):
            a_row(session, planned, house.sam, responsible=slug)


def test_a_stranger_finds_nothing(session: Session, house: House, planned: Agreement) -> None:
    priority = planned.priorities[0]

    for look, key in (
        (queries.for_staff, planned.id),
        (queries.priority, priority.id),
        (queries.row, priority.rows[0].id),
        (queries.row, 99),
    ):
        with pytest.raises(Missing):
            look(session, key, house.ola)
    assert queries.seen_by(session, house.ola) == []


def test_every_deed_leaves_a_line(session: Session, house: House, planned: Agreement) -> None:
    a_published(session, planned, house)

    lines = session.exec(select(Line.verb).where(Line.subject == "agreement:lund-2026")).all()
    signed = ["agreement.signed"] * 2
    assert list(lines) == [
        "agreement.drafted",
        "plan.added",
        "plan.added",
        *signed,
        "agreement.published",
    ]


def test_a_second_agreement_of_the_year_has_a_name_of_its_own(
    session: Session, house: House, planned: Agreement
) -> None:
    words = AgreementForm.model_validate(FRAME | {"valid_to": date(2026, 12, 31)})

    second = agreements.draft(session, planned.edition, words, by=house.kim, at=NOON)

    assert second.slug == "lund-2026-2" and second.title.endswith("Lund 2026")
