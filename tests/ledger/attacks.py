"""What somebody who can write the files might do to a log, one thing at a time."""

from collections.abc import Iterator
from typing import Any

from app.ledger import canonical
from tests.ledger.logs import SEAL, entry, rewritten, values

Entries = list[bytes]

# What a forger might put in place of a number, a seal, a day, a word, a list and nothing.
OTHER = SEAL.replace("5", "6")
OTHERS: dict[type, list[Any]] = {
    int: [-1, 0, 7, 2**40],
    str: ["", OTHER, "2026-01-01", "annat"],
    list: [[SEAL], [SEAL, OTHER]],
    type(None): [0, 5, "", SEAL],
}


def fields(entries: Entries) -> Iterator[Entries]:
    """Every field of every entry: changed in each way, and taken away."""
    for place, raw in enumerate(entries):
        for name, value in values(raw).items():
            for other in OTHERS[type(value)]:
                if other != value:
                    yield put(entries, place, rewritten(raw, **{name: other}))
            rest = {key: kept for key, kept in values(raw).items() if key != name}
            yield put(entries, place, canonical.to_bytes(rest))


def deletions(entries: Entries) -> Iterator[Entries]:
    """Every entry taken away, alone and with the rest renumbered."""
    for place in range(len(entries)):
        rest = entries[:place] + entries[place + 1 :]
        yield rest
        yield renumbered(rest)


def swaps(entries: Entries) -> Iterator[Entries]:
    """Every two neighbours in the other order, as they are and renumbered."""
    for place in range(len(entries) - 1):
        turned = [*entries[:place], *entries[place : place + 2][::-1], *entries[place + 2 :]]
        yield turned
        yield renumbered(turned)


def insertions(entries: Entries) -> Iterator[Entries]:
    """A walk that never was, at every place but the last."""
    for place in range(len(entries)):
        yield renumbered([*entries[:place], entry(place).raw, *entries[place:]])


def rewrites(entries: Entries) -> Iterator[Entries]:
    """The whole story anew, from every place on."""
    for place in range(len(entries)):
        fresh = [entry(seq, org="polisen").raw for seq in range(place, len(entries))]
        yield entries[:place] + fresh


def cuts(entries: Entries) -> Iterator[Entries]:
    """Every tail cut off."""
    yield from (entries[:size] for size in range(len(entries)))


def put(entries: Entries, place: int, raw: bytes) -> Entries:
    return [*entries[:place], raw, *entries[place + 1 :]]


def renumbered(entries: Entries) -> Entries:
    return [rewritten(raw, seq=seq) for seq, raw in enumerate(entries)]
