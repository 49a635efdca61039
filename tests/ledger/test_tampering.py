"""Nothing that is done to the files of a log escapes an outsider who kept an old checkpoint."""

from collections.abc import Callable, Iterator

import pytest

import verifiera_logg as outsider
from tests.ledger import attacks
from tests.ledger.attacks import Entries
from tests.ledger.logs import PORTAL, VKEYS, entry, files, history, rewritten, signed

SIZE = 48
BEFORE = history(SIZE)
KEYS = outsider.read_keys(VKEYS)
KEPT = outsider.read_head(str(signed(BEFORE)).encode(), KEYS)
Attack = Callable[[Entries], Iterator[Entries]]
ATTACKS = [
    attacks.fields,
    attacks.deletions,
    attacks.swaps,
    attacks.insertions,
    attacks.rewrites,
    attacks.cuts,
]

every_attack = pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.__name__)


def resigned(entries: Entries) -> outsider.Head:
    """The head that the thief of the key signs; the signature is looked at in other tests."""
    note = signed(entries)
    _, size, root, _ = note.text.split("\n")
    return outsider.Head(note.text, int(size), outsider.unarmoured(root, "roten"), {})


def escapes(told: dict[str, bytes], head: outsider.Head) -> bool:
    """Whether the outsider finds nothing wrong."""
    try:
        outsider.check(told.__getitem__, head, [KEPT])
    except (outsider.Wrong, KeyError):
        return False
    return True


def test_the_true_log_is_found_whole_and_may_grow() -> None:
    grown = [*BEFORE, *(entry(seq).raw for seq in range(SIZE, SIZE + 5))]

    assert escapes(files(BEFORE), KEPT)
    assert escapes(files(grown), resigned(grown))


@every_attack
def test_without_the_key_nothing_can_be_changed(attack: Attack) -> None:
    tried = [escapes(files(entries), KEPT) for entries in attack(BEFORE)]

    assert len(tried) >= SIZE - 1
    assert not any(tried)


@every_attack
def test_with_the_key_an_old_checkpoint_still_tells(attack: Attack) -> None:
    tried = [escapes(files(entries), resigned(entries)) for entries in attack(BEFORE)]

    assert len(tried) >= SIZE - 1
    assert not any(tried)


def test_what_is_changed_and_then_grown_past_is_seen() -> None:
    more = [entry(seq).raw for seq in range(SIZE, SIZE + 20)]
    tried = [
        escapes(files(changed), resigned(changed))
        for entries in attacks.rewrites(BEFORE)
        for changed in [attacks.renumbered(entries + more)]
    ]

    assert len(tried) == SIZE
    assert not any(tried)


def test_no_bit_of_any_file_can_be_turned() -> None:
    told = files(BEFORE)
    for path in told.keys() - {"checkpoint"}:
        for place in range(0, len(told[path]), 7):
            changed = bytearray(told[path])
            changed[place] ^= 1 << place % 8
            assert not escapes({**told, path: bytes(changed)}, KEPT), (path, place)


def test_no_file_can_be_cut_or_lengthened_or_taken_away() -> None:
    told = files(BEFORE)
    for path in told.keys() - {"checkpoint"}:
        rest = {name: raw for name, raw in told.items() if name != path}
        assert not escapes(rest, KEPT)
        for raw in (told[path][:-1], told[path] + b"\0", told[path] * 2, b""):
            assert not escapes({**told, path: raw}, KEPT)


def test_no_bit_of_a_checkpoint_can_be_turned() -> None:
    raw = str(signed(BEFORE)).encode()
    escaped = []
    for place in range(len(raw)):
        changed = bytearray(raw)
        changed[place] ^= 1 << place % 8
        try:
            escaped.append(outsider.read_head(bytes(changed), KEYS))
        except outsider.Wrong:
            continue

    assert escaped == []


def test_two_stories_told_to_two_people_meet() -> None:
    one = [*BEFORE, entry(SIZE).raw]
    two = [*BEFORE, entry(SIZE, delta=2).raw]
    kept = outsider.read_head(str(signed(one)).encode(), KEYS)

    with pytest.raises(outsider.Wrong, match="historien är ändrad"):
        outsider.check(files(two).__getitem__, resigned(two), [KEPT, kept])


@pytest.mark.parametrize(
    "raw",
    [
        rewritten(BEFORE[5], seq=6),
        BEFORE[5].replace(b'"seq":5', b'"seq":true'),
        rewritten(BEFORE[5], ref=5),
        rewritten(BEFORE[5], ref="4"),
        b" " + BEFORE[5],
        BEFORE[5].replace(b'"v":1', b'"v":1,"v":1'),
        BEFORE[5].replace(b'"seq":5', b'"seq":5.0'),
        BEFORE[5].replace(b'"v":1', b'"v":NaN'),
        b"[5]",
        b"[" * 60_000,
        b"\xff",
        b"",
    ],
)
def test_even_the_log_itself_cannot_sign_an_entry_that_may_be_read_twice(raw: bytes) -> None:
    entries = attacks.put(BEFORE, 5, raw)

    with pytest.raises(outsider.Wrong, match="post 5 "):
        outsider.check(files(entries).__getitem__, resigned(entries), [])


def test_a_log_of_300_is_read_from_its_many_files() -> None:
    entries = history(300)
    head = resigned(entries)

    found = outsider.check(files(entries).__getitem__, head, [KEPT])

    assert [content["seq"] for content in found] == list(range(300))
    assert PORTAL.name in head.text
