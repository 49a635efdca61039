"""The words of a draft: added, changed and taken out, and what it takes to be counted."""

from datetime import date
from functools import partial
from typing import Any

import pytest
from sqlmodel import Session, select

from app.audit.models import Line
from app.identity import service as identity
from app.identity.actor import Actor
from app.kit.errors import Conflict, Denied, Refusal
from app.promises import writing
from app.promises.forms import PromiseForm
from app.promises.models import Charter
from tests.factories import LUND, MOPEDS, NOON, YSTAD, House, a_charter, a_promise, a_publication

YEAR = {"starts_on": "2026-01-01", "ends_on": "2026-12-31"}


def form(**other: Any) -> PromiseForm:
    return PromiseForm.model_validate(MOPEDS | YEAR | other)


def test_a_number_is_not_given_twice_while_another_stands(session: Session, house: House) -> None:
    charter = a_charter(session, house)
    first, _ = (a_promise(session, charter, house) for _ in range(2))

    writing.remove(session, first, by=house.kim, at=NOON)
    third = a_promise(session, charter, house)

    assert third.ref == "lund-2026-3"
    assert [each.number for each in charter.promises] == [2, 3]


def test_a_promise_holds_what_was_written(session: Session, house: House) -> None:
    promise = a_promise(session, a_charter(session, house), house)
    session.flush()
    session.expire(promise)

    assert promise.measured == "minst 10 kontroller"
    assert promise.theme.name == "Buskörning och störande fordon"
    assert [each.name for each in promise.undertakers] == ["Polisen Lund"]


def test_the_other_side_may_change_the_words(session: Session, house: House) -> None:
    promise = a_promise(session, a_charter(session, house), house)

    words = form(body="Orden är andra.", organisations=["lunds-kommun", "polisen-lund"])
    writing.change(session, promise, words, by=house.kim, at=NOON)

    assert promise.body == "Orden är andra."
    assert [each.slug for each in promise.undertakers] == ["polisen-lund", "lunds-kommun"]
    assert promise.ref == "lund-2026-1"


def test_each_deed_leaves_a_line(session: Session, house: House) -> None:
    promise = a_promise(session, a_charter(session, house), house)
    writing.change(session, promise, form(title="Annat"), by=house.kim, at=NOON)
    writing.remove(session, promise, by=house.sam, at=NOON)

    verbs = session.exec(select(Line.verb).where(Line.subject == "promise:lund-2026-1")).all()
    assert verbs == ["promise.added", "promise.changed", "promise.removed"]


def test_partners_may_help_to_keep_a_promise(session: Session, house: House) -> None:
    identity.organisation(session, "jernhusen", "Jernhusen", "partner")

    both = ["jernhusen", "polisen-lund"]
    promise = a_promise(session, a_charter(session, house), house, organisations=both)

    assert [each.slug for each in promise.undertakers] == ["polisen-lund", "jernhusen"]


@pytest.mark.parametrize(("is_published", "problem"), [(False, Denied), (True, Conflict)])
def test_each_verb_refuses_who_may_not_write_and_what_is_published(
    session: Session, house: House, charter: Charter, is_published: bool, problem: type[Refusal]
) -> None:
    reader = Actor(**vars(house.sam) | {"duties": frozenset({("sign", LUND), ("write", YSTAD)})})
    if is_published:
        a_publication(session, charter, house)
    (promise,) = charter.promises

    for deed in (
        partial(writing.add, session, charter, form()),
        partial(writing.change, session, promise, form(title="Annat")),
        partial(writing.remove, session, promise),
    ):
        with pytest.raises(problem):
            deed(by=house.sam if is_published else reader, at=NOON)
    assert [each.title for each in charter.promises] == ["Mopedkontroller"]


def test_a_promise_of_one_day_is_a_promise() -> None:
    assert form(starts_on="2026-06-01", ends_on="2026-06-01").starts_on == date(2026, 6, 1)
