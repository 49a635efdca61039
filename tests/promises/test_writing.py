"""The words of a draft: added, changed and taken out, and what it takes to be counted."""

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError
from sqlmodel import Session, select

from app.audit.models import Line
from app.identity import service as identity
from app.identity.actor import Actor
from app.kit.errors import Denied, Invalid
from app.promises import writing
from app.promises.forms import CharterForm, PromiseForm
from app.promises.models import Promise
from tests.factories import LUND, MOPEDS, NOON, House, a_charter, a_promise

YEAR = {"starts_on": "2026-01-01", "ends_on": "2026-12-31"}


def form(**other: Any) -> PromiseForm:
    return PromiseForm.model_validate(MOPEDS | YEAR | other)


def complaint(**other: Any) -> str:
    """The field that is pointed at when a promise is written so."""
    with pytest.raises(ValidationError) as refusal:
        form(**other)
    (error,) = refusal.value.errors()
    context = error.get("ctx", {})
    return str(context.get("field") or error["loc"][0])


def test_promises_are_numbered_as_they_come(session: Session, house: House) -> None:
    charter = a_charter(session, house)

    written = [a_promise(session, charter, house, title=title) for title in ("Ett", "Två")]

    assert [(each.number, each.ref) for each in written] == [(1, "lund-2026-1"), (2, "lund-2026-2")]


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


def test_a_promise_that_is_taken_out_is_gone(session: Session, house: House) -> None:
    charter = a_charter(session, house)
    promise = a_promise(session, charter, house)

    writing.remove(session, promise, by=house.sam, at=NOON)

    assert charter.promises == []
    assert session.exec(select(Promise)).all() == []


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


@pytest.mark.parametrize("duties", [{("read", LUND)}, {("sign", LUND)}, {("write", "ystad")}])
def test_who_may_not_write_changes_nothing(
    session: Session, house: House, duties: set[tuple[str, str]]
) -> None:
    charter = a_charter(session, house)
    promise = a_promise(session, charter, house)
    reader = Actor(**vars(house.sam) | {"duties": frozenset(duties)})

    for deed in (
        lambda: writing.add(session, charter, form(), by=reader, at=NOON),
        lambda: writing.change(session, promise, form(title="Annat"), by=reader, at=NOON),
        lambda: writing.remove(session, promise, by=reader, at=NOON),
    ):
        with pytest.raises(Denied):
            deed()
    assert [each.title for each in charter.promises] == ["Mopedkontroller"]


@pytest.mark.parametrize(
    ("field", "other"),
    [
        ("theme_id", {"theme_id": "no_such_theme"}),
        ("starts_on", {"starts_on": "2025-12-31"}),
        ("starts_on", {"ends_on": "2027-01-01"}),
        ("organisations", {"organisations": ["polisen-lund", "no-such-organisation"]}),
        ("organisations", {"organisations": ["polisen-lund", "polisen-ystad"]}),
    ],
    ids=["theme", "before", "after", "unknown", "another-town"],
)
def test_what_the_form_cannot_know_is_refused_whole(
    session: Session, house: House, field: str, other: dict[str, Any]
) -> None:
    charter = a_charter(session, house)
    promise = a_promise(session, charter, house)
    before = charter.digest

    for deed in (
        lambda words: writing.add(session, charter, words, by=house.kim, at=NOON),
        lambda words: writing.change(session, promise, words, by=house.kim, at=NOON),
    ):
        with pytest.raises(Invalid) as refusal:
            deed(form(title="Halvvägs", **other))
        assert refusal.value.field == field
    session.flush()
    session.expire_all()
    assert charter.digest == before


def test_a_number_needs_all_that_it_takes_to_count() -> None:
    for field in ("target", "unit_one", "unit_many", "counting_rule"):
        assert complaint(**{field: None if field == "target" else ""}) == field


def test_without_a_number_nothing_is_needed() -> None:
    words = form(comparator="none", target=None, unit_one="", unit_many="", counting_rule="")

    assert words.target is None


def test_a_number_that_is_compared_with_nothing_is_refused() -> None:
    assert complaint(comparator="none") == "target"


@pytest.mark.parametrize("target", [0, -1, 1_000_001, 2**31, 2**63, "ett", "1.5", "1e3"])
def test_a_number_is_a_whole_one_that_can_be_reached(target: object) -> None:
    assert complaint(target=target) == "target"


def test_time_does_not_run_backwards() -> None:
    assert complaint(starts_on="2026-06-02", ends_on="2026-06-01") == "ends_on"
    with pytest.raises(ValidationError, match="Slutet kommer före början"):
        CharterForm.model_validate(
            {"lpo_id": LUND, "valid_from": date(2026, 1, 2), "valid_to": date(2026, 1, 1)}
        )


def test_a_promise_of_one_day_is_a_promise() -> None:
    assert form(starts_on="2026-06-01", ends_on="2026-06-01").starts_on == date(2026, 6, 1)


def test_somebody_must_undertake_it() -> None:
    assert complaint(organisations=[]) == "organisations"
