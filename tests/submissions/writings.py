"""In which writings a trace could hide."""

import hashlib
from base64 import b64encode
from collections.abc import Iterator
from urllib.parse import quote


def writings(value: str) -> set[bytes]:
    """The value as it is, in other encodings, and its digests (trust.md P1)."""
    plain = value.encode()
    percent = quote(value, safe="").encode()
    digests = [hashlib.new(name, plain).digest() for name in ("md5", "sha1", "sha256")]
    found = {plain, percent, value.encode("utf-16-le"), value.encode("utf-16-be")}
    for raw in (plain, *digests):
        found |= {raw, raw.hex().encode(), raw.hex().upper().encode(), *in_base64(raw)}
    return found


def in_base64(raw: bytes) -> Iterator[bytes]:
    """What is sure of it, wherever in a longer text it begins."""
    for before in range(3):
        whole = b64encode(bytes(before) + raw)
        first = -(-before * 8 // 6)  # symbols that hold a bit of what came before
        last = (before + len(raw)) * 8 // 6  # and those after it, of what follows
        yield whole[first:last]


def hits(values: dict[str, str], places: dict[str, bytes]) -> list[tuple[str, str]]:
    """Which value is found where, in any writing."""
    sought = {name: writings(value) for name, value in values.items()}
    return [
        (name, place)
        for name, every in sought.items()
        for place, raw in places.items()
        if any(writing in raw for writing in every)
    ]
