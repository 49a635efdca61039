"""The hand that signs: soon after each entry, once for all processes, and never what is changed."""

import stat
from concurrent.futures import ThreadPoolExecutor

import anyio
import pytest
from sqlalchemy import Engine, text

from app.ledger import beginning, signer
from app.ledger.checkpoints import read_checkpoint
from app.ledger.faults import Forked
from app.ledger.keeper import Keeper
from app.ledger.outside import Outside
from app.ledger.signatures import cosignature, signed_by
from tests.ledger.logs import NOON, ORIGIN, POLICE, rewritten
from tests.ledger.rows import rewrite, unguarded, walks, written


def size(outside: Outside) -> int:
    note = outside.note()
    return -1 if note is None else read_checkpoint(note.text).size


def test_a_key_is_made_once_and_for_its_owner_alone(outside: Outside) -> None:
    before = outside.key_file.read_text()

    with pytest.raises(FileExistsError):
        beginning.begin(outside, ORIGIN)

    assert outside.key_file.read_text() == before
    assert stat.S_IMODE(outside.key_file.stat().st_mode) == 0o600
    assert [key.name for key in outside.public_keys()] == [ORIGIN]


@pytest.mark.parametrize("name", ["", "two words", "a+b"])
def test_a_name_that_cannot_stand_under_a_note_is_refused(outside: Outside, name: str) -> None:
    file = outside.folder / "another"

    with pytest.raises(ValueError, match="name"):
        beginning.witness_key(file, name)

    assert not file.exists()


def test_what_was_appended_is_due_until_it_is_signed(engine: Engine, outside: Outside) -> None:
    assert signer.is_due(engine, outside)
    signer.sign(engine, outside)
    assert not signer.is_due(engine, outside)

    walks(engine, 3)

    assert signer.is_due(engine, outside)
    note = signer.sign(engine, outside)
    assert size(outside) == 3
    assert signed_by(note, outside.public_keys()) == outside.public_keys()


def test_who_has_witnessed_a_head_stays_under_it_and_not_under_the_next(
    engine: Engine, outside: Outside
) -> None:
    walks(engine, 1)
    note = signer.sign(engine, outside)
    seen = cosignature(note.text, POLICE, seconds=NOON)
    outside.note_file.write_text(str(note.with_signature(seen)))

    assert seen in signer.sign(engine, outside).signatures
    walks(engine, 1)
    assert seen not in signer.sign(engine, outside).signatures


def test_several_that_sign_at_once_sign_the_same(engine: Engine, outside: Outside) -> None:
    walks(engine, 4)

    with ThreadPoolExecutor(6) as pool:
        notes = list(pool.map(lambda _: str(signer.sign(engine, outside)), range(6)))

    assert set(notes) == {str(outside.note())}


def test_an_edited_row_stops_the_site_until_it_is_put_right(
    engine: Engine, outside: Outside
) -> None:
    walks(engine, 3)
    signer.sign(engine, outside)
    good = written(engine)
    forged = rewritten(good[1], delta=9)

    with unguarded(engine) as session:
        session.execute(text("UPDATE ledger_entry SET entry = :it WHERE seq = 1"), {"it": forged})

    assert not signer.look(engine, outside)
    assert outside.is_halted
    rewrite(engine, good)
    assert not signer.look(engine, outside)  # a person looks first
    outside.stop_file.unlink()
    assert signer.look(engine, outside)


def test_an_older_database_stops_the_site(engine: Engine, outside: Outside) -> None:
    walks(engine, 3)
    signer.sign(engine, outside)

    rewrite(engine, written(engine)[:2])

    with pytest.raises(Forked):
        signer.sign(engine, outside)
    assert outside.is_halted
    assert size(outside) == 3


def test_an_older_database_that_was_written_to_stops_it_too(
    engine: Engine, outside: Outside
) -> None:
    walks(engine, 3)
    signer.sign(engine, outside)
    other = rewritten(written(engine)[2], org="polisen-lund")

    rewrite(engine, [*written(engine)[:2], other])
    walks(engine, 2)

    assert not signer.look(engine, outside)


def test_a_log_whose_last_head_is_lost_is_not_signed(engine: Engine, outside: Outside) -> None:
    (outside.folder / "head").unlink()

    assert not signer.look(engine, outside)
    assert outside.note() is None


@pytest.mark.anyio
async def test_while_the_site_runs_each_entry_is_signed(engine: Engine, outside: Outside) -> None:
    keeper = Keeper(engine, outside, every=0.01)
    await keeper.begin()
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(keeper.watch)
        assert size(outside) == 0
        await anyio.to_thread.run_sync(walks, engine, 2)
        with anyio.fail_after(20):
            while size(outside) < 2:
                await anyio.sleep(0.01)
        keeper.close()


@pytest.mark.anyio
async def test_without_a_key_nothing_is_signed_and_nothing_made(
    engine: Engine, outside: Outside
) -> None:
    outside.key_file.unlink()
    keeper = Keeper(engine, outside, every=0.01)

    await keeper.begin()

    assert outside.note() is None
    assert not outside.is_halted


@pytest.mark.anyio
async def test_a_database_that_is_away_stops_nothing(engine: Engine, outside: Outside) -> None:
    with unguarded(engine) as session:
        session.execute(text("DROP TABLE ledger_entry"))

    await Keeper(engine, outside, every=0.01).begin()

    assert not outside.is_halted
