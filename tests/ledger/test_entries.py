"""What may stand in the log, in one way of writing only."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ledger import canonical
from app.ledger.commitments import commitment, opens
from app.ledger.entries import NAMES, read_entry
from app.ledger.faults import Untrue
from tests.ledger.logs import SEAL, VKEYS, entry, history, published, rewritten, values

LETTERS = st.text('aå€😀"\\/\n\x01\x7f', max_size=20)
EXACT = st.integers(-canonical.EXACT, canonical.EXACT)
SALT = bytes(range(32))
KNOWN = "5bbd8e343fb8ecd54d2fb2149a558bb673233b055fe08ff0dbc0dbb8bfdd9750"
WRONG: list[dict[str, Any]] = [
    {"v": 2},
    {"v": True},
    {"seq": -1},
    {"seq": "3"},
    {"type": "status"},
    {"recorded_at": "2026-09-15"},
    {"recorded_at": "2026-09-15T07:41:00+02:00"},
    {"recorded_at": "2026-09-15T07:41:60Z"},
    {"recorded_at": None},
    {"event_date": "2026-02-30"},
    {"event_date": "2026-9-14"},
    {"event_date": "٢٠٢٦-09-14"},
    {"event_date": None},
    {"delta": None},
    {"delta": 1.0},
    {"delta": True},
    {"promise": None},
    {"promise": "Vi lovar"},
    {"org": "Lunds kommun"},
    {"unit": "vandring\n"},
    {"actor": "Kim Holm"},
    {"text": "Vi gick i parken."},
    {"text": SEAL.upper()},
    {"evidence": (SEAL, "photo.jpg")},
    {"ref": 4},
    {"ref": -1},
    {"reason": "Kim skrev fel"},
    {"outcome": "Uppfyllt!"},
    {"key": "not a key"},
]
NEEDS = [
    {"type": "promise_published", "promise": "p1"},
    {"type": "confirm"},
    {"type": "correction", "ref": 1},
    {"type": "verdict", "promise": "p1"},
    {"type": "key_rotation"},
    {"type": "erasure", "reason": "gdpr"},
]
SOUND = [
    {"type": "confirm", "ref": 1},
    {"type": "verdict", "promise": "p1", "outcome": "delvis_uppfyllt"},
    {"type": "key_rotation", "key": VKEYS.split("\n")[0]},
    {"type": "erasure", "ref": 2, "reason": "gallring"},
    {"delta": -1},
    {"evidence": (SEAL, SEAL)},
]


def test_an_entry_is_one_line_in_one_order() -> None:
    assert published().raw.decode() == (
        f'{{"actor":"{SEAL}","deadline":"2026-12-31","delta":null,"digest":"{SEAL}",'
        '"event_date":null,"evidence":[],"key":null,"org":"lund","outcome":null,"promise":"p1",'
        '"reason":null,"recorded_at":"2026-09-15T07:41:00Z","ref":null,"seq":0,"target":20,'
        f'"text":"{SEAL}","type":"promise_published","unit":"trygghetsvandring","v":1}}'
    )


@pytest.mark.parametrize("raw", history(9))
def test_an_entry_is_read_as_it_was_written(raw: bytes) -> None:
    assert read_entry(raw).raw == raw


@pytest.mark.parametrize("changed", SOUND, ids=str)
def test_each_thing_that_happens_has_its_entry(changed: dict[str, Any]) -> None:
    made = entry(4, **changed)

    assert read_entry(made.raw) == made


@pytest.mark.parametrize("changed", WRONG, ids=str)
def test_a_field_out_of_shape_is_refused(changed: dict[str, Any]) -> None:
    with pytest.raises(Untrue):
        entry(**{"seq": 4, **changed})


@pytest.mark.parametrize("told", NEEDS, ids=lambda told: told["type"])
def test_what_an_entry_needs_it_must_have(told: dict[str, Any]) -> None:
    with pytest.raises(Untrue):
        entry(4, **told)


@pytest.mark.parametrize("name", sorted(NAMES))
def test_no_field_may_be_left_out(name: str) -> None:
    told = values(published().raw)
    del told[name]

    with pytest.raises(Untrue):
        read_entry(canonical.to_bytes(told))


def test_no_field_may_be_added() -> None:
    with pytest.raises(Untrue, match="too many"):
        read_entry(rewritten(published().raw, note="Vi gick i parken."))


@pytest.mark.parametrize(
    "second",
    [
        lambda raw: b" " + raw,
        lambda raw: raw.replace(b":0", b":0.0"),
        lambda raw: raw.replace(b":0", b":-0"),
        lambda raw: raw.replace(b"lund", b"l\\u0075nd"),
        lambda raw: raw.replace(b'"v":1', b'"v":1,"v":1'),
        lambda raw: json.dumps(json.loads(raw), sort_keys=True).encode(),
        lambda raw: json.dumps(json.loads(raw)["seq"]).encode(),
        lambda raw: raw[:-1],
        lambda raw: b"\xff" + raw,
        lambda raw: b"[" * 100_000,
    ],
)
def test_an_entry_has_no_second_way_of_being_written(second: Any) -> None:
    with pytest.raises(Untrue):
        read_entry(second(published().raw))


@given(st.dictionaries(st.text("abz_"), st.none() | EXACT | LETTERS | st.lists(LETTERS)))
def test_what_can_be_written_is_read_as_it_was(content: dict[str, Any]) -> None:
    assert canonical.from_bytes(canonical.to_bytes(content)) == content


def test_the_strings_are_those_of_rfc_8785() -> None:
    """The example of its section 3.2.3, as far as it holds strings."""
    content = {"string": "€$\u000f\u000aA'\u0042\u0022\u005c\\\"/", "literals": None}

    raw = canonical.to_bytes(content)

    assert raw.decode() == '{"literals":null,"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}'


@pytest.mark.parametrize("value", [2**53, -(2**53), 1.5, True, "\ud800", ["a", 1], {"a": "b"}])
def test_what_readers_would_see_differently_is_refused(value: Any) -> None:
    with pytest.raises(Untrue):
        canonical.to_bytes({"a": value})


def test_an_entry_is_at_most_8_kib() -> None:
    assert canonical.to_bytes({"a": "x" * 8_184})
    with pytest.raises(Untrue, match="8 KiB"):
        canonical.to_bytes({"a": "x" * 8_185})


def test_a_seal_is_the_digest_that_is_told() -> None:
    """Computed by hand with sha256sum."""
    assert commitment("Vi gick i parken.", SALT) == KNOWN


def test_a_seal_opens_with_its_text_and_its_salt_only() -> None:
    sealed = commitment("Vi gick i parken.", SALT)

    assert opens(sealed, "Vi gick i parken.", SALT)
    assert not opens(sealed, "Vi gick i parken", SALT)
    assert not opens(sealed, "Vi gick i parken.", SALT[::-1])


def test_two_seals_of_one_person_do_not_look_alike() -> None:
    assert commitment("Kim Holm", SALT) != commitment("Kim Holm", SALT[::-1])


@pytest.mark.parametrize("salt", [b"", SALT[:16], SALT + b"\0"])
def test_a_salt_is_32_bytes(salt: bytes) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        commitment("a", salt)
