"""Signed notes, byte for byte as the specifications and the Go tools write them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ledger.faults import Untrue
from app.ledger.keys import COSIGNATURE, public_key
from app.ledger.notes import read_note
from app.ledger.signatures import signature, signed_by
from app.ledger.signing import SecretKey, secret_key
from tests.ledger.logs import KOMMUN, PORTAL, THIEF, signed

# The example of C2SP signed-note.
VKEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
EXAMPLE = (
    "This is an example message.\n\n"
    "— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYj"
    "OBH3mFXmRKuwHjG1Yu72IneyaQM=\n"
)
# The example of golang.org/x/mod/sumdb/note, whose secret key is public.
SKEY = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
SAID = (
    "If you think cryptography is the answer to your problem,\n"
    "then you don't know what your problem is.\n"
)
PETERS = (
    "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqf"
    "qdngotpRZb6KE6RyyBwJnAM=\n"
)

BROKEN = {
    "no signature": "text\n",
    "no text": "— a AAAAAAA=\n",
    "no end": "text\n\n— a AAAAAAA=",
    "a hyphen": "text\n\n- a AAAAAAA=\n",
    "no name": "text\n\n—  AAAAAAA=\n",
    "a plus in the name": "text\n\n— a+b AAAAAAA=\n",
    "a hard space in the name": "text\n\n— a\u00a0b AAAAAAA=\n",
    "too short": "text\n\n— a AAAAAA==\n",
    "not base64": "text\n\n— a AAAA*AA=\n",
    "base64 with bits to spare": "text\n\n— a AAAAAAB=\n",
    "no padding": "text\n\n— a AAAAAAA\n",
    "a tab": "te\txt\n\n— a AAAAAAA=\n",
    "a carriage return": "text\r\n\n— a AAAAAAA=\n",
    "a line between": "text\n\n— a AAAAAAA=\nother\n",
    "too long": "x" * 100_000 + "\n\n— a AAAAAAA=\n",
}


def test_the_example_of_the_specification_is_signed() -> None:
    note = read_note(EXAMPLE.encode())

    assert signed_by(note, [public_key(VKEY)]) == [public_key(VKEY)]
    assert str(note) == EXAMPLE
    assert public_key(VKEY).vkey == VKEY


def test_the_go_tools_would_have_written_the_same() -> None:
    key = secret_key(SKEY)

    assert str(signature(SAID, key)) == PETERS
    assert (key.text, key.public.vkey) == (SKEY, PETER)


def test_a_secret_key_is_not_shown_by_mistake() -> None:
    assert "seed" not in repr(PORTAL)
    assert str(PORTAL.seed) not in repr(PORTAL)


@pytest.mark.parametrize("text", BROKEN.values(), ids=list(BROKEN))
def test_what_is_not_a_note_is_refused(text: str) -> None:
    with pytest.raises(Untrue):
        read_note(text.encode())


def test_a_note_must_be_text() -> None:
    with pytest.raises(Untrue, match="UTF-8"):
        read_note(b"\xff" + EXAMPLE.encode())


@given(place=st.integers(0, len(EXAMPLE.encode()) - 1), bit=st.integers(0, 7))
def test_no_bit_of_a_note_can_be_turned(place: int, bit: int) -> None:
    raw = bytearray(EXAMPLE.encode())
    raw[place] ^= 1 << bit

    try:
        found = signed_by(read_note(bytes(raw)), [public_key(VKEY)])
    except Untrue:
        found = []

    assert found == []


def test_a_key_that_is_not_known_says_nothing() -> None:
    assert signed_by(signed([b"a"]), [KOMMUN.public]) == []


def test_a_thief_with_the_name_of_the_log_is_not_the_log() -> None:
    forged = signed([b"a"], THIEF)

    assert signed_by(forged, [PORTAL.public]) == []
    assert signed_by(forged, [THIEF.public]) == [THIEF.public]


def test_a_known_key_under_what_it_did_not_sign_makes_the_note_worthless() -> None:
    line = signature("another text\n", PORTAL)
    note = signed([b"a"], PORTAL).with_signature(line)

    with pytest.raises(Untrue, match="has not signed this"):
        signed_by(note, [PORTAL.public])


@pytest.mark.parametrize(
    "vkey",
    [
        "",
        "a+b",
        VKEY.replace("530d", "530e"),
        VKEY.replace("foo", "bar"),
        VKEY[:-4],
        VKEY.replace("+Aek", "+Bek"),
        " " + VKEY,
        VKEY + "\n",
    ],
)
def test_a_key_that_is_not_whole_is_refused(vkey: str) -> None:
    with pytest.raises(Untrue):
        public_key(vkey)


def test_a_name_with_a_space_is_no_name() -> None:
    with pytest.raises(Untrue, match="without spaces"):
        public_key(replace(PORTAL.public, name="my log").vkey)


def test_the_shortest_signature_is_read_and_believed_by_nobody() -> None:
    note = read_note(b"text\n\n\xe2\x80\x94 a AAAAAAA=\n")

    assert note.signatures[0].body == b"\0"
    assert signed_by(note, [PORTAL.public]) == []


@pytest.mark.parametrize("text", [PETER, SKEY[:-4], SKEY.replace("c74f", "c74e"), ""])
def test_a_secret_key_that_is_not_whole_is_refused(text: str) -> None:
    with pytest.raises(Untrue):
        secret_key(text)


def test_one_key_of_two_kinds_has_two_ids() -> None:
    other = SecretKey(PORTAL.name, COSIGNATURE, PORTAL.seed)

    assert other.public.id != PORTAL.public.id
    assert other.public.material == PORTAL.public.material
