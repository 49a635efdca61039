"""Heads, the witnesses under them, and proofs in a file of their own."""

from base64 import b64encode
from hashlib import sha256

import pytest

from app.ledger.checkpoints import Checkpoint, read_checkpoint
from app.ledger.faults import Untrue
from app.ledger.hashes import EMPTY, leaf_hash
from app.ledger.keys import COSIGNATURE, PublicKey
from app.ledger.notes import Note, read_note
from app.ledger.offline import Proof, read_proof
from app.ledger.proofs import inclusion
from app.ledger.signatures import cosignature, seconds_of, signature, signed_by
from app.ledger.trees import Tree
from tests.ledger.logs import KOMMUN, NOON, POLICE, PORTAL, history, signed

# The example of C2SP tlog-cosignature.
ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I="
EXAMPLE = (
    f"example.com/behind-the-sofa\n20852163\n{ROOT}\n\n"
    "— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URY"
    "N7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n"
    "— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9"
    "dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n"
)
BROKEN = [
    "",
    "a\n1\n",
    f"a\n1\n{ROOT}",
    f"\n1\n{ROOT}\n",
    f"a\n01\n{ROOT}\n",
    f"a\n-1\n{ROOT}\n",
    f"a\n٣\n{ROOT}\n",
    f"a\n{10**20}\n{ROOT}\n",
    f"a\n1\n{ROOT[4:]}\n",
    f"a\n1\n{ROOT}\nextension\n",
    f"a\n1\n {ROOT}\n",
]


def test_the_example_of_the_specification_is_read_and_written_again() -> None:
    note = read_note(EXAMPLE.encode())
    head = read_checkpoint(note.text)

    assert (head.origin, head.size) == ("example.com/behind-the-sofa", 20_852_163)
    assert head.text == note.text
    assert str(note) == EXAMPLE
    assert seconds_of(note.signatures[1]) == 1_679_315_147


@pytest.mark.parametrize("text", BROKEN)
def test_what_is_not_a_head_is_refused(text: str) -> None:
    with pytest.raises(Untrue):
        read_checkpoint(text)


def test_an_empty_log_has_a_head_too() -> None:
    assert read_checkpoint(Checkpoint("a", 0, EMPTY).text) == Checkpoint("a", 0, EMPTY)


def test_a_witness_signs_the_time_and_the_head() -> None:
    """The message of C2SP tlog-cosignature, line by line."""
    text = "example.com/behind-the-sofa\n20852163\n" + ROOT + "\n"
    line = cosignature(text, POLICE, seconds=1_679_315_147)

    said = f"cosignature/v1\ntime 1679315147\n{text}".encode()
    assert line.body[:8] == bytes.fromhex("00000000641850cb")
    assert POLICE.public.verifies(said, line.body[8:])


def test_the_id_of_a_witness_is_that_of_the_specification() -> None:
    hashed = sha256(b"polisen.example/vittne\n\x04" + POLICE.public.material).digest()

    assert POLICE.public.id == hashed[:4]
    assert POLICE.public.vkey.endswith(b64encode(b"\x04" + POLICE.public.material).decode())


def test_the_time_of_a_witness_cannot_be_moved() -> None:
    note = signed([b"a"], PORTAL, POLICE)
    line = note.signatures[1]
    later = type(line)(line.name, line.key_id, (NOON + 1).to_bytes(8, "big") + line.body[8:])

    with pytest.raises(Untrue):
        signed_by(note.with_signature(later), [POLICE.public])


def test_the_log_and_both_witnesses_stand_under_one_head() -> None:
    note = signed(history(9), PORTAL, POLICE, KOMMUN)
    keys = [PORTAL.public, POLICE.public, KOMMUN.public]

    assert signed_by(read_note(str(note).encode()), keys) == keys


def test_a_witness_that_comes_again_replaces_its_line() -> None:
    note = signed([b"a"], PORTAL, POLICE)
    again = note.with_signature(cosignature(note.text, POLICE, seconds=NOON + 60))

    assert len(again.signatures) == 2
    assert signed_by(again, [POLICE.public]) == [POLICE.public]


def test_the_line_of_a_log_is_not_that_of_a_witness() -> None:
    with pytest.raises(ValueError, match="says when"):
        signature("text\n", POLICE)
    with pytest.raises(ValueError, match="not a witness"):
        cosignature("text\n", PORTAL, seconds=NOON)


def test_a_head_signed_by_the_log_does_not_pass_for_a_witness() -> None:
    note = signed([b"a"])
    posing = PublicKey(PORTAL.name, COSIGNATURE, PORTAL.public.material)

    assert signed_by(note, [posing]) == []


def test_one_entry_is_proved_from_one_file() -> None:
    entries = history(300)
    tree = Tree(map(leaf_hash, entries))
    proof = Proof(200, inclusion(tree.node, 200, 300), signed(entries, PORTAL, POLICE))

    read = read_proof(str(proof).encode())

    assert str(read) == str(proof)
    assert read.holds(entries[200])
    assert not read.holds(entries[201])
    assert str(proof).startswith("c2sp.org/tlog-proof@v1\nindex 200\n")


def test_a_proof_in_a_log_of_one_has_no_hashes() -> None:
    proof = read_proof(str(Proof(0, [], signed([b"a"]))).encode())

    assert proof.holds(b"a")
    assert not proof.holds(b"b")


@pytest.mark.parametrize(
    "broken",
    ["", "c2sp.org/tlog-proof@v1\n\n", "c2sp.org/tlog-proof@v1\nindex 01\n\n", "index 1\n\n"],
)
def test_what_is_not_a_proof_is_refused(broken: str) -> None:
    with pytest.raises(Untrue):
        read_proof((broken + str(signed([b"a"]))).encode())


def test_a_note_keeps_its_text_when_signed_again() -> None:
    note = Note("text\n", ())

    assert note.with_signature(signature(note.text, PORTAL)).text == "text\n"
