"""Nothing is signed that does not continue what was signed: not by the log, not by a witness."""

from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from app.ledger.checkpoints import Checkpoint, read_checkpoint
from app.ledger.faults import Forked, Untrue
from app.ledger.fetched import published
from app.ledger.guard import Guard
from app.ledger.hashes import EMPTY, leaf_hash
from app.ledger.heads import signed_head
from app.ledger.notes import Note
from app.ledger.proofs import root_of
from app.ledger.signatures import signed_by
from app.ledger.trees import Tree
from app.ledger.witnesses import witnessed
from tests.ledger.logs import NOON, ORIGIN, POLICE, PORTAL, THIEF, files, history, signed

ENTRIES = history(30)
REWRITTEN = [*ENTRIES[:7], b"another story", *ENTRIES[8:]]


def tree_of(entries: list[bytes]) -> Tree:
    return Tree(map(leaf_hash, entries))


def sign(entries: list[bytes], guard: Guard) -> Note:
    tree = tree_of(entries)
    return signed_head(tree.node, tree.size, key=PORTAL, guard=guard)


def witness(entries: list[bytes], guard: Guard, note: Note | None = None) -> Note:
    """The police look at the files of a log and sign its head."""
    note = note or signed(entries)
    node = published(files(entries).__getitem__, len(entries))
    log = PORTAL.public
    return note.with_signature(
        witnessed(note, node, log=log, key=POLICE, guard=guard, seconds=NOON)
    )


@pytest.fixture
def guard(tmp_path: Path) -> Iterator[Guard]:
    """A log that is begun, and has signed nothing."""
    guard = Guard(tmp_path / "head")
    guard.begin(ORIGIN)
    yield guard


def test_a_log_that_grows_is_signed_each_time(guard: Guard) -> None:
    for size in range(31):
        note = sign(ENTRIES[:size], guard)
        assert signed_by(note, [PORTAL.public]) == [PORTAL.public]
        assert guard.last() == read_checkpoint(note.text)


def test_a_head_may_be_signed_again(guard: Guard) -> None:
    assert str(sign(ENTRIES, guard)) == str(sign(ENTRIES, guard))


@pytest.mark.parametrize(
    "other",
    [REWRITTEN, REWRITTEN + [b"more"], ENTRIES[:29], ENTRIES[1:], [], [*ENTRIES[:-2], b"x"]],
    ids=["rewritten", "rewritten and grown", "tail cut", "head cut", "emptied", "last two as one"],
)
def test_another_history_is_not_signed(guard: Guard, other: list[bytes]) -> None:
    sign(ENTRIES, guard)

    with pytest.raises(Forked):
        sign(other, guard)
    assert guard.last().size == 30


def test_a_restored_database_is_not_signed_even_when_it_grows_past(guard: Guard) -> None:
    sign(ENTRIES, guard)

    with pytest.raises(Forked):
        sign([*ENTRIES[:20], *history(40)[19:]], guard)


def test_a_log_of_another_name_is_not_signed(guard: Guard) -> None:
    with pytest.raises(Forked):
        guard.advance(Checkpoint("another.example", 1, leaf_hash(b"a")), tree_of([b"a"]).node)


def test_an_empty_log_has_one_root_only(guard: Guard) -> None:
    with pytest.raises(Forked):
        guard.advance(Checkpoint(ORIGIN, 0, leaf_hash(b"a")), Tree().node)


def test_nothing_is_signed_when_the_last_head_is_lost(tmp_path: Path) -> None:
    with pytest.raises(Forked, match="cannot be read"):
        sign(ENTRIES, Guard(tmp_path / "head"))


@pytest.mark.parametrize("raw", [b"", b"\xff", b"loften.example/logg\n30\n", b"a\nb\nc\n"])
def test_nothing_is_signed_when_the_last_head_is_torn(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "head").write_bytes(raw)

    with pytest.raises(Forked, match="cannot be read"):
        sign(ENTRIES, Guard(tmp_path / "head"))


def test_a_log_is_begun_once(guard: Guard) -> None:
    sign(ENTRIES, guard)

    with pytest.raises(FileExistsError):
        guard.begin(ORIGIN)
    assert guard.last().size == 30


def test_a_tree_that_holds_too_little_is_not_signed(guard: Guard) -> None:
    sign(ENTRIES[:7], guard)
    head = Checkpoint(ORIGIN, 30, root_of(tree_of(ENTRIES).node, 30))

    with pytest.raises(Forked):
        guard.advance(head, tree_of(ENTRIES[:6]).node)


def test_two_signers_at_once_never_sign_two_histories(guard: Guard) -> None:
    signed_roots: list[bytes] = []

    def try_to(entries: list[bytes]) -> None:
        for size in range(8, 31):
            try:
                sign(entries[:size], guard)
            except Forked:
                continue
            signed_roots.append(root_of(tree_of(entries).node, 8))

    signers = [Thread(target=try_to, args=[entries]) for entries in (ENTRIES, REWRITTEN)]
    for signer in signers:
        signer.start()
    for signer in signers:
        signer.join()

    assert signed_roots and len(set(signed_roots)) == 1


def test_the_file_reads_as_three_lines(guard: Guard, tmp_path: Path) -> None:
    note = sign(ENTRIES, guard)

    assert (tmp_path / "head").read_text() == note.text
    assert guard.last().root != EMPTY


def test_a_witness_follows_the_log(guard: Guard) -> None:
    for size in (1, 5, 30):
        note = witness(ENTRIES[:size], guard)
        keys = [PORTAL.public, POLICE.public]
        assert signed_by(note, keys) == keys


def test_a_witness_does_not_follow_a_log_that_turns(guard: Guard) -> None:
    witness(ENTRIES[:20], guard)

    with pytest.raises(Forked):
        witness(REWRITTEN, guard)
    assert guard.last().size == 20


def test_a_witness_is_not_fooled_by_files_of_the_true_log(guard: Guard) -> None:
    witness(ENTRIES[:20], guard)

    with pytest.raises(Forked):
        witness(ENTRIES, guard, signed(REWRITTEN))


def test_a_witness_signs_nothing_that_the_log_has_not(guard: Guard) -> None:
    with pytest.raises(Untrue):
        witness(ENTRIES, guard, signed(ENTRIES, THIEF))
    assert guard.last().size == 0
