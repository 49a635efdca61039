"""Corrections: the old line stays, the number moves, and the open log says why."""

from datetime import timedelta

import pytest
from sqlmodel import Session, select

from app.activities import undoing
from app.activities.models import Activity, Correction
from app.activities.reasons import Reason
from app.kit.errors import Conflict, Denied, Invalid
from tests.activities.entries import correct, log_of, shown, three, wish
from tests.factories import NOON, House, an_entry


def test_a_struck_entry_stays_and_counts_nothing(session: Session, house: House) -> None:
    entry = three(session, house)
    an_entry(session, entry.promise, house, "2026-11-24")

    correct(session, entry, wish(entry, "strike", reason="dubbelregistrerad"), by=house.sam)

    counter = shown(session, entry.promise)
    assert (counter.pace.done, len(counter.entries), len(counter.lines)) == (1, 1, 2)
    assert [(each.count, each.is_struck) for each in counter.lines] == [(1, False), (0, True)]
    assert counter.corrections == 1


def test_a_number_can_be_put_right_in_both_directions(session: Session, house: House) -> None:
    entry = three(session, house)

    for count in (2, 5):
        correct(session, entry, wish(entry, "change", count=count), by=house.sam)
        assert shown(session, entry.promise).pace.done == count
    assert [each["delta"] for each in log_of(session, "progress", "correction")] == [3, -1, 3]


def test_another_day_is_a_new_entry_in_the_place_of_the_old(session: Session, house: House) -> None:
    entry = three(session, house)

    made = correct(
        session, entry, wish(entry, "change", done_on="2026-11-20", reason="fel-dag"), by=house.sam
    )

    new, old = shown(session, entry.promise).lines[::-1]
    assert (str(new.done_on), new.count, new.replaces) == ("2026-11-20", 3, entry.id)
    assert (old.is_struck, old.corrections, made.replaced_by_id) == (True, (made,), new.id)


def test_an_internal_note_moves_to_the_entry_that_stands(session: Session, house: House) -> None:
    old = three(session, house)
    old.internal_note = "Två bilar"

    made = correct(session, old, wish(old, "change", place="Skolan"), by=house.sam)

    new = session.get_one(Activity, made.replaced_by_id)
    assert (old.internal_note, new.internal_note) == ("", "Två bilar")


def test_the_open_log_says_what_was_corrected_and_why(session: Session, house: House) -> None:
    entry = three(session, house)
    form = wish(entry, "change", place="Skolan", reason="fel-plats", words="Det var vid skolan")

    correct(session, entry, form, by=house.sam)

    first, fault, second = log_of(session, "progress", "correction")
    assert (fault["ref"], fault["delta"], fault["reason"]) == (first["seq"], -3, "fel-plats")
    assert (second["delta"], second["org"], second["promise"]) == (3, "polisen-lund", "lund-2026-1")
    assert "skolan" not in str([first, fault, second]).casefold()


def test_the_same_correction_sent_twice_is_made_once(session: Session, house: House) -> None:
    entry = three(session, house)
    for other in ({"count": 2}, {"place": "Skolan"}):
        form = wish(entry, "change", **other)
        first, again = (correct(session, entry, form, by=house.sam) for _ in range(2))
        assert first.id == again.id
    assert len(session.exec(select(Correction)).all()) == 2


@pytest.mark.parametrize(
    "other",
    [{"count": 1}, {"way": "strike"}, {"words": "Nej"}, {"reason": Reason.OTHER}],
)
def test_the_same_form_with_something_else_in_it_is_refused(
    session: Session, house: House, other: dict[str, object]
) -> None:
    entry = three(session, house)
    form = wish(entry, "change", count=2)
    correct(session, entry, form, by=house.sam)

    with pytest.raises(Conflict, match="redan skickat"):
        correct(session, entry, form.model_copy(update=other), by=house.sam)


def test_what_is_struck_cannot_be_struck_again(session: Session, house: House) -> None:
    entry = three(session, house)
    correct(session, entry, wish(entry, "strike"), by=house.sam)

    with pytest.raises(Conflict, match="redan struken"):
        correct(session, entry, wish(entry, "strike"), by=house.sam)


def test_only_the_organisation_that_logged_may_correct(session: Session, house: House) -> None:
    entry = three(session, house)

    for actor in (house.kim, house.ola):
        with pytest.raises(Denied):
            correct(session, entry, wish(entry, "strike"), by=actor)


@pytest.mark.parametrize(
    ("other", "field"),
    [
        ({}, "count"),
        ({"count": 0}, "count"),
        ({"done_on": "2026-11-25"}, "done_on"),
        ({"done_on": "2025-12-31"}, "done_on"),
    ],
)
def test_what_cannot_be_logged_cannot_be_corrected_to(
    session: Session, house: House, other: dict[str, object], field: str
) -> None:
    entry = three(session, house)

    with pytest.raises(Invalid) as refused:
        correct(session, entry, wish(entry, "change", **other), by=house.sam)
    assert refused.value.field == field
    assert shown(session, entry.promise).pace.done == 3


def test_one_can_take_back_ones_own_within_a_minute(session: Session, house: House) -> None:
    entry = three(session, house)

    for _ in range(2):
        undoing.undo(session, entry, by=house.sam, at=NOON + timedelta(seconds=60))

    assert shown(session, entry.promise).pace.done == 0
    assert [each["reason"] for each in log_of(session, "correction")] == ["ångrad"]


@pytest.mark.parametrize(("who", "seconds"), [("sam", 61), ("kim", 10), ("ola", 10)])
def test_later_or_somebody_elses_is_not_taken_back(
    session: Session, house: House, who: str, seconds: int
) -> None:
    entry = three(session, house)

    with pytest.raises(Conflict, match="Rätta raden i stället"):
        undoing.undo(session, entry, by=getattr(house, who), at=NOON + timedelta(seconds=seconds))


def test_a_past_moment_is_shown_as_it_was_then(session: Session, house: House) -> None:
    entry = three(session, house)
    later = [NOON + timedelta(hours=hour) for hour in (1, 2)]
    correct(session, entry, wish(entry, "change", count=1), by=house.sam, at=later[0])
    correct(session, entry, wish(entry, "strike"), by=house.sam, at=later[1])

    moments = [NOON - timedelta(seconds=1), NOON, *later]
    assert [shown(session, entry.promise, at).pace.done for at in moments] == [0, 3, 1, 0]


def test_what_was_logged_before_the_log_gets_its_place_when_it_is_corrected(
    session: Session, house: House
) -> None:
    entry = three(session, house)
    old = Activity(**entry.model_dump(exclude={"id", "seq", "token"}), token="0" * 32)
    session.add(old)
    session.flush()

    correct(session, old, wish(old, "strike"), by=house.sam)

    assert [each["delta"] for each in log_of(session, "progress", "correction")] == [3, 3, -3]
