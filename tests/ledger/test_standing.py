"""Färsk or fastställd, and the warning when older entries lack two witnesses."""

from datetime import timedelta

import pytest
from sqlalchemy import Engine

from app.kit.database import reading
from app.ledger import signer
from app.ledger.cosigning import cosign
from app.ledger.notes import Note
from app.ledger.outside import Outside
from app.ledger.signatures import cosignature
from app.ledger.signing import SecretKey
from app.ledger.standing import Standing, standing
from tests.factories import NOON
from tests.ledger.logs import KOMMUN, POLICE
from tests.ledger.rows import walks

DAY = timedelta(days=1)


@pytest.fixture
def outside(outside: Outside, engine: Engine) -> Outside:
    """A log with two walks of noon, signed, and two who may witness it."""
    outside.witness_file.write_text(f"{POLICE.public.vkey}\n{KOMMUN.public.vkey}\n")
    walks(engine, 2)
    signer.sign(engine, outside)
    return outside


def witness(outside: Outside, *keys: SecretKey) -> None:
    for key in keys:
        note = outside.note()
        assert note is not None
        line = cosignature(note.text, key, seconds=int(NOON.timestamp()))
        cosign(outside, str(Note(note.text, (line,))).encode(), at=NOON)


def stands(engine: Engine, outside: Outside, days: float = 0) -> Standing:
    with reading(engine) as session:
        found = standing(session, outside, at=NOON + days * DAY)
    assert found is not None
    return found


def test_one_witness_makes_it_fresh_and_two_settle_it(engine: Engine, outside: Outside) -> None:
    told = []
    for keys in ((), (POLICE,), (KOMMUN,)):
        witness(outside, *keys)
        found = stands(engine, outside)
        told.append((found.is_fresh, found.is_settled))

    assert told == [(False, False), (True, False), (True, True)]
    assert found.seen == {POLICE.name: NOON, KOMMUN.name: NOON}


def test_after_48_hours_without_two_it_is_late(engine: Engine, outside: Outside) -> None:
    witness(outside, POLICE)

    assert not stands(engine, outside, days=2).is_late
    assert stands(engine, outside, days=2.01).is_late


def test_what_was_settled_once_is_never_late(engine: Engine, outside: Outside) -> None:
    witness(outside, POLICE, KOMMUN)
    assert not stands(engine, outside, days=30).is_late

    walks(engine, 1)
    signer.sign(engine, outside)

    assert not stands(engine, outside).is_settled
    assert not stands(engine, outside, days=1).is_late
    assert stands(engine, outside, days=30).is_late


def test_the_short_root_is_the_beginning_of_the_long(engine: Engine, outside: Outside) -> None:
    found = stands(engine, outside)

    assert found.short.replace(" ", "") == found.head.root.hex()[:16]


def test_without_a_signature_nothing_stands(engine: Engine, outside: Outside) -> None:
    outside.note_file.unlink()

    with reading(engine) as session:
        assert standing(session, outside, at=NOON) is None
