"""Words that are erased: the entry stays, every proof holds, and the log says they are gone."""

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import NoResultFound

from app.kit.database import writing
from app.ledger import service as ledger
from app.ledger.entries import read_entry
from app.ledger.faults import Untrue
from tests.factories import NOON
from tests.ledger.rows import walks, written


def erase(engine: Engine, ref: int, reason: str = "beslut") -> None:
    with writing(engine) as session:
        ledger.erase(session, ref, org="kommun-lund", reason=reason, at=NOON)


def test_an_erasure_names_the_entry_and_its_promise(engine: Engine) -> None:
    walks(engine, 2)
    before = written(engine)

    erase(engine, 1)

    *rest, last = written(engine)
    said = read_entry(last)
    assert rest == before
    assert (said.type, said.ref, said.promise, said.reason) == ("erasure", 1, "p1", "beslut")
    assert said.text is None


def test_what_is_not_there_cannot_be_erased(engine: Engine) -> None:
    with pytest.raises(NoResultFound):
        erase(engine, 0)


def test_a_reason_is_one_word(engine: Engine) -> None:
    walks(engine, 1)

    with pytest.raises(Untrue):
        erase(engine, 0, reason="Alva Ek bad om det")
    assert len(written(engine)) == 1
