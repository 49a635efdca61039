"""Nothing is said of a promise that is not so."""

from datetime import date

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import select

from app.activities.outlook import InPlace, subs
from app.activities.words import kind, sentence
from app.counting.entries import Entry
from app.counting.said_beside import silent
from app.counting.silence import silence
from app.kit.database import writing
from app.promises.models import Promise
from tests.activities.measured import LAST, counted
from tests.counting.promised import rule
from tests.factories import NOON, Act

AFTER = date(2027, 1, 1)


def test_nobody_knows_that_a_ceiling_held_when_nobody_reported() -> None:
    seen = counted("at_most", 3, done=0, on=AFTER)

    assert (sentence(seen), kind(seen)) == ("Inget rapporterades. Lovat var högst 3.", "plain")


def test_one_thing_done_is_one() -> None:
    assert sentence(counted("none", None, done=1, on=LAST)) == "1 genomförd, inget antal lovat."


@pytest.mark.parametrize(("done", "more"), [(11, ""), (12, ""), (13, " 1 fler än lovat.")])
def test_about_ten_is_passed_only_above_six_fifths(done: int, more: str) -> None:
    seen = counted("approximately", 10, done=done, on=LAST)

    assert sentence(seen) == f"Uppfyllt 1 januari 2026.{more}"


def test_what_is_promised_each_time_has_no_rhythm_of_its_own() -> None:
    seen = silence(rule("at_least", 20, "per_event"), [], on=date(2026, 5, 1))

    assert silent(seen) == "Inget rapporterat än, efter 120 dagar."


def test_a_promise_that_was_dropped_has_no_pace(
    client: TestClient, publish: Act, engine: Engine
) -> None:
    publish({})
    with writing(engine) as session:
        session.exec(select(Promise)).one().dropped_at = NOON

    page = client.get("/loften/lund-2026-1").text

    assert "Ingår inte längre i medborgarlöftet." in page
    assert "Efter planen." not in page
    assert "procent av tiden" not in page
    assert "Inget rapporterat" not in page


@pytest.mark.parametrize(
    ("comparator", "promised", "is_met"),
    [("approximately", "cirka 2", True), ("at_most", "högst 2", False)],
)
def test_each_place_has_the_words_of_the_promise(
    comparator: str, promised: str, is_met: bool
) -> None:
    walks = rule(comparator, 2, places=("Centrum",))

    assert subs(walks, [Entry(LAST, 2, "Centrum")]) == [InPlace("Centrum", 2, promised, is_met)]


def test_a_number_of_each_week_is_not_told_place_for_place() -> None:
    assert subs(rule(target=2, period="per_week", places=("Centrum",)), []) == []
