"""Entries in the database: written with what they tell of, one after the other, and then signed."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

import verifiera_logg as outsider
from app.kit.database import reading, writing
from app.ledger import service as ledger
from app.ledger.entries import read_entry
from app.ledger.faults import Forked, Untrue
from app.ledger.guard import Guard
from app.ledger.hashes import EMPTY
from app.ledger.notes import Note
from tests.ledger.logs import ORIGIN, PORTAL, VKEYS, files
from tests.ledger.naive import naive_root
from tests.ledger.rows import rewrite, root, unguarded, walk, written

WRITERS, EACH = 8, 12


@pytest.fixture
def guard(tmp_path: Path) -> Guard:
    guard = Guard(tmp_path / "head")
    guard.begin(ORIGIN)
    return guard


def signed(engine: Engine, guard: Guard) -> Note:
    with reading(engine) as session:
        return ledger.sign(session, key=PORTAL, guard=guard)


def test_a_log_begins_empty(engine: Engine) -> None:
    assert written(engine) == []
    assert root(engine) == EMPTY


def test_what_is_appended_stands_last_and_makes_the_root(engine: Engine) -> None:
    for _ in range(5):
        with writing(engine) as session:
            walk(session)

    entries = written(engine)
    assert [read_entry(raw).seq for raw in entries] == [0, 1, 2, 3, 4]
    assert read_entry(entries[0]).recorded_at == "2026-11-24T11:00:00Z"
    assert root(engine) == naive_root(entries)


def test_several_entries_may_stand_in_one_transaction(engine: Engine) -> None:
    with writing(engine) as session:
        places = [walk(session).seq for _ in range(3)]

    assert places == [0, 1, 2]
    assert root(engine) == naive_root(written(engine))


def test_what_is_rolled_back_was_never_said(engine: Engine) -> None:
    with pytest.raises(RuntimeError), writing(engine) as session:
        walk(session)
        raise RuntimeError("the activity could not be stored")

    assert written(engine) == []
    with writing(engine) as session:
        assert walk(session).seq == 0


def test_a_fact_out_of_shape_is_refused_and_the_log_goes_on(engine: Engine) -> None:
    with writing(engine) as session:
        with pytest.raises(Untrue):
            walk(session, promise="Vi lovar att gå.")
        walk(session)

    assert len(written(engine)) == 1


def test_many_writers_leave_no_gap(engine: Engine) -> None:
    def write(writer: int) -> None:
        for _ in range(EACH):
            with writing(engine) as session:
                walk(session, promise=f"p{writer}")

    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(write, range(WRITERS)))

    entries = written(engine)
    assert [read_entry(raw).seq for raw in entries] == list(range(WRITERS * EACH))
    assert root(engine) == naive_root(entries)


def test_what_is_signed_is_found_whole_by_an_outsider(engine: Engine, guard: Guard) -> None:
    with writing(engine) as session:
        for _ in range(300):
            walk(session)

    told = files(written(engine), signed(engine, guard))
    head = outsider.read_head(told["checkpoint"], outsider.read_keys(VKEYS))

    assert head.size == 300
    assert len(outsider.check(told.__getitem__, head, [head])) == 300


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE ledger_entry SET entry = (SELECT entry FROM ledger_entry WHERE seq = 2)"
        " WHERE seq = 1",
        "DELETE FROM ledger_entry WHERE seq = 1",
        "DELETE FROM ledger_entry WHERE seq = 4",
        "UPDATE ledger_entry SET seq = 9 WHERE seq = 1",
        "UPDATE log_head SET size = 4",
        "UPDATE log_head SET root = frontier",
    ],
)
def test_nothing_is_signed_once_a_row_was_touched(
    engine: Engine, guard: Guard, change: str
) -> None:
    with writing(engine) as session:
        for _ in range(5):
            walk(session)
    signed(engine, guard)

    with unguarded(engine) as session:
        session.execute(text(change))

    with pytest.raises(Forked):
        signed(engine, guard)


def test_nothing_is_signed_once_an_older_copy_was_put_back(engine: Engine, guard: Guard) -> None:
    for _ in range(3):
        with writing(engine) as session:
            walk(session)
    signed(engine, guard)

    rewrite(engine, [])

    with pytest.raises(Forked):
        signed(engine, guard)
