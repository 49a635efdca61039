"""Confirmation by another organisation, and words that are taken away."""

from datetime import datetime, timedelta

import pytest
from sqlmodel import Session

from app.activities import confirming, erasing
from app.activities.reasons import Erased
from app.activities.seals import words_of
from app.kit.errors import Conflict, Denied
from app.ledger import queries as ledger
from app.ledger.commitments import opens
from app.ledger.proofs import root_of
from tests.activities.entries import a_published_promise, correct, log_of, shown, three, wish
from tests.factories import NOON, House, an_entry


def test_the_other_party_confirms_beside_the_number(session: Session, house: House) -> None:
    entry = three(session, house)
    an_entry(session, entry.promise, house, "2026-11-24")

    for _ in range(2):
        confirming.confirm(session, entry, by=house.kim, at=NOON)

    assert shown(session, entry.promise).confirmed == {"Lunds kommun": 3}
    progress, *_rest = log_of(session, "progress")
    (said,) = log_of(session, "confirm")
    assert (said["ref"], said["org"], said["delta"]) == (progress["seq"], "lunds-kommun", None)


def test_nobody_confirms_their_own_or_from_outside(session: Session, house: House) -> None:
    entry = three(session, house)

    for actor in (house.sam, house.ola):
        with pytest.raises(Denied):
            confirming.confirm(session, entry, by=actor, at=NOON)


def test_a_struck_entry_is_not_confirmed(session: Session, house: House) -> None:
    entry = three(session, house)
    correct(session, entry, wish(entry, "strike"), by=house.sam)

    with pytest.raises(Conflict, match="struken"):
        confirming.confirm(session, entry, by=house.kim, at=NOON)


def test_what_is_confirmed_follows_the_corrections(session: Session, house: House) -> None:
    entry = three(session, house)
    confirming.confirm(session, entry, by=house.kim, at=NOON)

    correct(session, entry, wish(entry, "change", count=2), by=house.sam)

    assert shown(session, entry.promise).confirmed == {"Lunds kommun": 2}


def test_what_was_added_after_the_confirmation_is_not_confirmed(
    session: Session, house: House
) -> None:
    entry = three(session, house)
    confirming.confirm(session, entry, by=house.kim, at=NOON)

    correct(session, entry, wish(entry, "change", count=300), by=house.sam)

    assert shown(session, entry.promise).confirmed == {"Lunds kommun": 3}


@pytest.mark.parametrize("later", [NOON, NOON + timedelta(hours=1)])
def test_what_was_corrected_before_the_confirmation_is_confirmed(
    session: Session, house: House, later: datetime
) -> None:
    entry = three(session, house)
    correct(session, entry, wish(entry, "change", count=300), by=house.sam)

    confirming.confirm(session, entry, by=house.kim, at=later)

    assert shown(session, entry.promise).confirmed == {"Lunds kommun": 300}


def test_where_nothing_is_counted_nothing_is_said_to_be_confirmed(
    session: Session, house: House
) -> None:
    only_words = {"comparator": "none", "target": None, "unit_one": "", "unit_many": ""}
    promise = a_published_promise(session, house, **only_words)
    entry = an_entry(session, promise, house, "2026-11-02", count=0)

    confirming.confirm(session, entry, by=house.kim, at=NOON)

    assert shown(session, promise).confirmed == {}


def test_the_seals_open_while_the_words_are_there(session: Session, house: House) -> None:
    entry = three(session, house)
    (said,) = log_of(session, "progress")

    assert entry.words_salt and entry.actor_salt
    assert words_of(entry) == (
        '{"figure":null,"figure_of":"","note":"Med skolan","place":"Torget"}'
    )
    assert opens(said["text"], words_of(entry), entry.words_salt)
    assert opens(said["actor"], str(house.sam.account_id), entry.actor_salt)


def test_two_entries_of_one_person_do_not_look_alike(session: Session, house: House) -> None:
    entry = three(session, house)
    an_entry(session, entry.promise, house, "2026-11-23")

    one, other = log_of(session, "progress")
    assert one["actor"] != other["actor"] and one["text"] != other["text"]


def test_erased_words_are_gone_and_the_log_still_holds(session: Session, house: House) -> None:
    entry = three(session, house)

    for _ in range(2):
        erasing.erase_words(session, entry, reason=Erased.PERSONAL, by=house.sam, at=NOON)

    (line,) = shown(session, entry.promise).lines
    assert (line.note, line.place, line.count) == ("", "Torget", 3)
    assert entry.words_salt is None
    assert [(each["ref"], each["reason"]) for each in log_of(session, "erasure")] == [
        (entry.seq, "personuppgift")
    ]
    head = ledger.head(session)
    assert root_of(ledger.tree(session, head.size).node, head.size) == head.root


def test_the_words_of_a_correction_can_be_taken_away_too(session: Session, house: House) -> None:
    entry = three(session, house)
    form = wish(entry, "strike", words="Kalle Svensson ringde")
    made = correct(session, entry, form, by=house.sam)

    erasing.erase_reason(session, made, entry, reason=Erased.PERSONAL, by=house.sam, at=NOON)

    assert (made.words, made.words_salt) == ("", None)
    assert [each["ref"] for each in log_of(session, "erasure")] == [made.seq]


def test_only_who_logged_takes_words_away(session: Session, house: House) -> None:
    entry = three(session, house)

    with pytest.raises(Denied):
        erasing.erase_words(session, entry, reason=Erased.OTHER, by=house.kim, at=NOON)
