"""Several promises in one go, figures with a word of their own, and what is late."""

from datetime import timedelta

import pytest
from pydantic import ValidationError
from sqlmodel import Session

from app.activities import service as activities
from app.activities import together
from app.activities.forms import ActivityForm, ManyForm
from app.activities.models import Activity
from app.kit.clock import day
from app.kit.errors import Denied, Invalid
from app.kit.tokens import opaque
from app.promises.models import Promise
from tests.activities.entries import a_published_promise, correct, log_of, shown, three, wish
from tests.factories import NOON, House, a_charter, a_promise, a_publication, an_entry


def two(session: Session, house: House, **other: object) -> list[Promise]:
    charter = a_charter(session, house)
    promises = [a_promise(session, charter, house, **each) for each in ({}, other)]
    a_publication(session, charter, house)
    return promises


def many(promises: list[Promise]) -> ManyForm:
    ids = [each.id for each in promises]
    sent = {"promises": ids, "done_on": "2026-11-24", "place": "Torget", "token": opaque()}
    return ManyForm.model_validate(sent)


def log_many(session: Session, promises: list[Promise], form: ManyForm, house: House) -> int:
    made = together.log_many(session, promises, form, by=house.sam, at=NOON, on=day(NOON))
    return len(made)


def test_one_press_logs_on_several_promises_once(session: Session, house: House) -> None:
    promises = two(session, house)
    form = many(promises)

    assert [log_many(session, promises, form, house) for _ in range(2)] == [2, 2]

    assert [shown(session, each).pace.done for each in promises] == [1, 1]
    assert [each["promise"] for each in log_of(session, "progress")] == [
        "lund-2026-1",
        "lund-2026-2",
    ]


def test_all_or_none_are_logged(session: Session, house: House) -> None:
    promises = two(session, house, organisations=["lunds-kommun"])

    with pytest.raises(Denied):
        log_many(session, promises, many(promises), house)
    assert log_of(session, "progress") == []


def test_something_must_be_chosen(session: Session, house: House) -> None:
    with pytest.raises(Invalid, match="Välj minst ett löfte"):
        log_many(session, [], many([]), house)


def test_a_figure_has_a_word_and_never_counts(session: Session, house: House) -> None:
    promise = a_published_promise(session, house)

    an_entry(session, promise, house, "2026-11-24", figure=34, figure_of="cyklister")

    assert shown(session, promise).pace.done == 1
    assert shown(session, promise).lines[0].activity.figure == 34


@pytest.mark.parametrize("half", [{"figure": 34}, {"figure_of": "cyklister"}])
def test_half_a_figure_is_refused(half: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        ActivityForm.model_validate({"done_on": "2026-11-24", "token": opaque()} | half)


@pytest.mark.parametrize(("days", "late"), [(14, False), (15, True)])
def test_what_is_logged_after_two_weeks_is_late(
    session: Session, house: House, days: int, late: bool
) -> None:
    promise = a_published_promise(session, house)
    on = day(NOON) - timedelta(days=days)

    an_entry(session, promise, house, str(on))

    assert shown(session, promise).lines[0].is_late == late


@pytest.mark.parametrize(("to", "late"), [("2026-11-20", False), ("2026-11-01", True)])
def test_what_was_logged_in_time_is_not_late_for_being_corrected(
    session: Session, house: House, to: str, late: bool
) -> None:
    entry, later = three(session, house), NOON + timedelta(days=20)

    for place in ("Skolan", "Parken"):
        made = correct(
            session, entry, wish(entry, "change", done_on=to, place=place), house.sam, later
        )
        entry = session.get_one(Activity, made.replaced_by_id)

    first, *_old, last = sorted(shown(session, entry.promise).lines, key=lambda each: each.id)
    assert (first.is_late, last.is_late, last.place) == (False, late, "Parken")


def test_what_was_done_after_the_first_row_was_logged_counts_from_its_own(
    session: Session, house: House
) -> None:
    entry, later = three(session, house), NOON + timedelta(days=36)

    made = correct(session, entry, wish(entry, "change", done_on="2026-12-01"), house.sam, later)

    lines = {each.id: each for each in shown(session, entry.promise).lines}
    assert lines[made.replaced_by_id or 0].is_late


def test_the_log_tells_the_day_and_the_hour_of_logging(session: Session, house: House) -> None:
    promise = a_published_promise(session, house)
    form = ActivityForm.model_validate({"done_on": "2026-11-20", "token": opaque()})

    activities.log(session, promise, form, by=house.sam, at=NOON, on=day(NOON))

    (said,) = log_of(session, "progress")
    assert (said["event_date"], said["recorded_at"]) == ("2026-11-20", "2026-11-24T11:00:00Z")
    assert (said["unit"], said["delta"]) == ("kontroll", 1)
