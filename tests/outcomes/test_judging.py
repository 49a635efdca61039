"""The verdict: due when the time is over, given by each who promised, and kept in the open log."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlmodel import Session, func, select

from app.identity.actor import Actor
from app.kit.errors import Conflict, Denied
from app.kit.forms import sound
from app.kit.tokens import opaque
from app.ledger.commitments import opens
from app.ledger.models import LedgerEntry
from app.outcomes import queries
from app.outcomes.forms import VerdictForm
from app.outcomes.models import Verdict
from app.promises import queries as promises
from app.promises.models import Promise
from tests.factories import TODAY, House, an_entry
from tests.outcomes.said import PARTLY, a_public_promise, judged

BOTH = {"organisations": ["polisen-lund", "lunds-kommun"]}


def slugs(session: Session, promise: Promise) -> list[str]:
    """Who still owes a word on whether it was kept."""
    return [each.slug for each in queries.said(session, promise, on=TODAY).owing]


def waiting(session: Session, actor: Actor) -> list[Promise]:
    """What waits for that person's word."""
    own = promises.of_organisation(session, actor)
    return queries.to_judge(session, own, actor, on=TODAY)


def leaves(session: Session, kind_of: str) -> list[dict[str, object]]:
    every = session.exec(select(LedgerEntry.entry).order_by(LedgerEntry.seq)).all()  # type: ignore[arg-type]
    return [leaf for leaf in map(json.loads, every) if leaf["type"] == kind_of]


def test_a_promise_whose_time_is_over_waits_for_a_verdict(session: Session, house: House) -> None:
    promise = a_public_promise(session, house, year=2025)

    assert slugs(session, promise) == ["polisen-lund"]
    assert waiting(session, house.sam) == [promise]
    assert waiting(session, house.kim) == []

    judged(session, promise, house)

    assert slugs(session, promise) == []
    assert waiting(session, house.sam) == []


def test_its_own_deadline_goes_before_the_end_of_the_charter(
    session: Session, house: House
) -> None:
    promise = a_public_promise(session, house, deadline="2026-06-30")

    assert slugs(session, promise) == ["polisen-lund"]


def test_a_promise_that_runs_is_not_judged(session: Session, house: House) -> None:
    promise = a_public_promise(session, house)

    with pytest.raises(Conflict, match="31 december 2026"):
        judged(session, promise, house)


def test_a_promise_that_is_kept_already_can_be(session: Session, house: House) -> None:
    promise = a_public_promise(session, house)
    an_entry(session, promise, house, "2026-02-01", count=10)

    judged(session, promise, house, outcome="met", cause=None)

    (said,) = queries.said(session, promise, on=TODAY).verdicts
    assert said.outcome_word == "uppfyllt"


def test_a_week_full_of_what_was_promised_of_every_week_is_no_verdict_yet(
    session: Session, house: House
) -> None:
    promise = a_public_promise(session, house, target=1, period="per_week")
    an_entry(session, promise, house, "2026-02-01", count=52)

    with pytest.raises(Conflict, match="31 december 2026"):
        judged(session, promise, house)


def test_what_is_met_in_one_of_two_places_is_no_verdict_yet(session: Session, house: House) -> None:
    promise = a_public_promise(session, house, target=2, places="Torget\nHamnen")
    an_entry(session, promise, house, "2026-02-01", count=4, place="Torget")

    with pytest.raises(Conflict, match="31 december 2026"):
        judged(session, promise, house)


@pytest.mark.parametrize(
    ("other", "field"), [({"cause": "staff"}, "cause"), ({"done": "none"}, "done")]
)
def test_what_was_kept_was_done_and_has_no_cause(other: dict[str, str], field: str) -> None:
    sent = PARTLY | {"outcome": "met", "cause": "", "done": "all", "token": opaque()} | other

    assert sound(VerdictForm, sent).errors.keys() == {field}


def test_what_was_said_before_the_last_day_is_said_anew_when_the_time_is_over(
    session: Session, house: House
) -> None:
    promise = a_public_promise(session, house, deadline="2026-06-30")
    an_entry(session, promise, house, "2026-02-01", count=10)
    met: dict[str, Any] = {"outcome": "met", "cause": None}

    judged(session, promise, house, at=datetime(2026, 3, 1, tzinfo=UTC), **met)

    assert slugs(session, promise) == ["polisen-lund"]
    assert waiting(session, house.sam) == [promise]
    judged(session, promise, house, **met)
    assert slugs(session, promise) == []


def test_each_who_promised_it_says_so_alone(session: Session, house: House) -> None:
    promise = a_public_promise(session, house, year=2025, **BOTH)

    judged(session, promise, house)

    assert slugs(session, promise) == ["lunds-kommun"]
    judged(session, promise, replace(house, sam=house.kim), outcome="not_met")
    said = queries.said(session, promise, on=TODAY).verdicts
    assert {each.organisation.slug: each.outcome for each in said} == {
        "polisen-lund": "partly",
        "lunds-kommun": "not_met",
    }


def test_said_again_the_later_stands_and_the_earlier_stays(session: Session, house: House) -> None:
    promise = a_public_promise(session, house, year=2025)

    first = judged(session, promise, house, outcome="met", cause=None)
    later = judged(session, promise, house)

    said = queries.said(session, promise, on=TODAY)
    assert (said.verdicts, said.earlier) == ([later], [first])


def test_only_those_who_sign_for_it_judge(session: Session, house: House) -> None:
    promise = a_public_promise(session, house, year=2025)
    writer = replace(house.sam, duties=frozenset({("write", "lund"), ("log", "lund")}))

    for stranger in (house.kim, house.ola, writer):
        with pytest.raises(Denied):
            judged(session, promise, replace(house, sam=stranger))


def test_the_open_log_keeps_it_without_words_or_names(session: Session, house: House) -> None:
    promise = a_public_promise(session, house, year=2025)

    said = judged(session, promise, house)

    (leaf,) = leaves(session, "verdict")
    assert (leaf["seq"], leaf["promise"], leaf["outcome"]) == (said.seq, promise.ref, "partly")
    assert (leaf["reason"], leaf["org"]) == ("staff", "polisen-lund")
    assert said.words_salt and opens(str(leaf["text"]), said.words, said.words_salt)
    assert "augusti" not in json.dumps(leaf, ensure_ascii=False)


def test_the_same_page_sent_twice_is_one_verdict_and_one_leaf(
    session: Session, house: House
) -> None:
    promise, token = a_public_promise(session, house, year=2025), opaque()

    first = judged(session, promise, house, token=token)
    again = judged(session, promise, house, token=token)

    assert first.id == again.id
    assert session.exec(select(func.count()).select_from(Verdict)).one() == 1
    assert len(leaves(session, "verdict")) == 1


def test_a_page_sent_again_with_another_verdict_is_told_that_it_was_sent(
    session: Session, house: House
) -> None:
    promise, token = a_public_promise(session, house, year=2025), opaque()
    judged(session, promise, house, token=token)

    with pytest.raises(Conflict):
        judged(session, promise, house, token=token, outcome="not_met")
    assert len(leaves(session, "verdict")) == 1
