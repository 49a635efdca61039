"""A witness on a machine of its own: it signs what goes on from what it saw, and nothing else."""

from pathlib import Path
from urllib.error import HTTPError

import pytest
from sqlalchemy import Engine

from app.ledger import signer
from app.ledger.faults import Forked, Untrue
from app.ledger.looking import look
from app.ledger.notes import Note
from app.ledger.outside import Outside
from app.ledger.signatures import signed_by
from tests.factories import NOON as AT
from tests.ledger.logs import KOMMUN, POLICE, THIEF, rewritten
from tests.ledger.rows import rewrite, walks, written

NOON = int(AT.timestamp())


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """Where the police remember what they saw, on their own machine."""
    return tmp_path / "polisen" / "sett"


@pytest.fixture
def logg(engine: Engine, outside: Outside, site: str) -> str:
    """The address of a log that the police may witness, with five walks in it."""
    outside.witness_file.write_text(f"{POLICE.public.vkey}\n")
    walks(engine, 5)
    signer.sign(engine, outside)
    return f"{site}/logg"


def police(logg: str, state: Path) -> Note:
    return look(logg, POLICE, state, seconds=NOON)


def test_a_log_that_grows_is_witnessed_each_time(
    logg: str, engine: Engine, outside: Outside, state: Path
) -> None:
    for _ in range(3):
        note = police(logg, state)
        assert signed_by(note, [POLICE.public]) == [POLICE.public]
        assert str(outside.note()) == str(note)
        walks(engine, 130)
        signer.sign(engine, outside)

    assert police(logg, state).text.split("\n")[1] == "395"


def test_a_rewritten_log_is_not_witnessed_though_its_own_key_signed_it(
    logg: str, engine: Engine, outside: Outside, state: Path
) -> None:
    police(logg, state)
    first, *rest = written(engine)
    rewrite(engine, [rewritten(first, delta=7), *rest])
    (outside.folder / "head").unlink()
    outside.guard.begin(outside.public_keys()[0].name)
    signer.sign(engine, outside)

    with pytest.raises(Forked):
        police(logg, state)
    assert "polisen" not in str(outside.note())


def test_another_key_than_the_one_that_was_believed_is_not_witnessed(
    logg: str, state: Path
) -> None:
    state.parent.mkdir()
    state.with_suffix(".nyckel").write_text(THIEF.public.vkey)

    with pytest.raises(Untrue):
        police(logg, state)


def test_a_witness_that_the_site_does_not_know_is_told_so(logg: str, state: Path) -> None:
    with pytest.raises(HTTPError, match="403"):
        look(logg, KOMMUN, state, seconds=NOON)


def test_only_an_address_of_the_web_is_fetched(state: Path) -> None:
    with pytest.raises(ValueError, match="address"):
        police("file:///etc", state)
