"""Why a promise lags and what was measured: said beside the number, and never changing it."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlmodel import Session, func, select

from app.activities import queries as activities
from app.audit.models import Line
from app.kit.errors import Conflict, Denied, Invalid
from app.kit.tokens import opaque
from app.outcomes import queries
from app.outcomes.models import Deviation, MeasuredValue
from tests.factories import TODAY, House, an_entry
from tests.outcomes.said import a_public_promise, deviated, measured

TOMORROW = str(TODAY + timedelta(days=1))


def test_a_deviation_is_kept_with_its_day_its_reason_and_who_said_it(
    session: Session, house: House
) -> None:
    promise = a_public_promise(session, house)

    deviated(session, promise, house)

    (said,) = queries.deviations(session, promise)
    assert (str(said.noted_on), said.reason_word) == ("2026-02-03", "väder")
    assert said.organisation.name == "Polisen Lund"
    verbs = session.exec(select(Line.verb).where(Line.subject == f"promise:{promise.ref}")).all()
    assert "deviation.said" in verbs


def test_a_deviation_changes_no_number(session: Session, house: House) -> None:
    promise = a_public_promise(session, house)
    an_entry(session, promise, house, "2026-02-01", count=3)
    before = activities.counter_of(session, promise, on=TODAY)

    deviated(session, promise, house)

    after = activities.counter_of(session, promise, on=TODAY)
    assert (after.pace, after.sentence) == (before.pace, before.sentence)


@pytest.mark.parametrize("day", [TOMORROW, "2025-12-31"])
def test_a_deviation_lies_in_the_time_of_the_promise_and_has_been(
    session: Session, house: House, day: str
) -> None:
    promise = a_public_promise(session, house)

    with pytest.raises(Invalid) as refused:
        deviated(session, promise, house, noted_on=day)

    assert refused.value.field == "noted_on"


def test_the_same_page_sent_twice_says_it_once(session: Session, house: House) -> None:
    promise, token = a_public_promise(session, house), opaque()

    first = deviated(session, promise, house, token=token)
    again = deviated(session, promise, house, token=token)

    assert first.id == again.id
    assert session.exec(select(func.count()).select_from(Deviation)).one() == 1


@pytest.mark.parametrize("other", [{"words": "Ingen snö alls."}, {"reason": "staff"}])
def test_the_same_page_sent_again_with_other_words_is_told_that_it_was_sent(
    session: Session, house: House, other: dict[str, str]
) -> None:
    promise, token = a_public_promise(session, house), opaque()
    deviated(session, promise, house, token=token)

    with pytest.raises(Conflict):
        deviated(session, promise, house, token=token, **other)


def test_a_value_sent_again_is_the_same_value_and_not_another(
    session: Session, house: House
) -> None:
    promise, token = a_public_promise(session, house), opaque()

    first = measured(session, promise, house, token=token)

    assert measured(session, promise, house, token=token).id == first.id
    with pytest.raises(Conflict):
        measured(session, promise, house, token=token, value="66,9")


def test_one_organisation_does_not_send_the_page_of_another(session: Session, house: House) -> None:
    both = ["polisen-lund", "lunds-kommun"]
    promise, token = a_public_promise(session, house, organisations=both), opaque()
    measured(session, promise, house, token=token)

    with pytest.raises(Conflict):
        measured(session, promise, replace(house, sam=house.kim), token=token)


def test_a_page_of_one_promise_says_nothing_of_another(session: Session, house: House) -> None:
    token, day = opaque(), "2025-06-01"
    deviated(session, a_public_promise(session, house), house, token=token)
    other = a_public_promise(session, house, year=2025)

    with pytest.raises(Conflict):
        deviated(session, other, house, token=token, noted_on=day)


def test_nobody_speaks_for_the_promises_of_others(session: Session, house: House) -> None:
    promise = a_public_promise(session, house)

    for stranger in (house.kim, house.ola, replace(house.sam, duties=frozenset())):
        with pytest.raises(Denied):
            deviated(session, promise, replace(house, sam=stranger))
        with pytest.raises(Denied):
            measured(session, promise, replace(house, sam=stranger))


def test_values_make_a_series_with_source_and_day(session: Session, house: House) -> None:
    promise = a_public_promise(session, house)

    measured(session, promise, house)
    measured(session, promise, house, measured_on="2024-12-31", value="61", source="NTU 2024")

    seen = queries.readings(session, promise)
    assert [(str(each.value), each.source) for each in seen.values] == [
        ("61", "NTU 2024"),
        ("67.5", "NTU 2025"),
    ]


def test_a_value_said_again_of_the_same_day_is_mended_and_the_first_is_kept(
    session: Session, house: House
) -> None:
    promise = a_public_promise(session, house)

    measured(session, promise, house)
    measured(session, promise, house, value="66,9")

    assert [str(each.value) for each in queries.readings(session, promise).values] == ["66.9"]
    assert session.exec(select(func.count()).select_from(MeasuredValue)).one() == 2


def test_one_organisation_does_not_mend_what_another_has_measured(
    session: Session, house: House
) -> None:
    promise = a_public_promise(session, house, organisations=["polisen-lund", "lunds-kommun"])
    measured(session, promise, house)

    measured(session, promise, replace(house, sam=house.kim), value="80")

    seen = queries.readings(session, promise).values
    assert {(each.organisation.slug, str(each.value)) for each in seen} == {
        ("polisen-lund", "67.5"),
        ("lunds-kommun", "80"),
    }


def test_nothing_is_measured_before_its_day(session: Session, house: House) -> None:
    promise = a_public_promise(session, house)

    with pytest.raises(Invalid) as refused:
        measured(session, promise, house, measured_on=TOMORROW)

    assert refused.value.field == "measured_on"
