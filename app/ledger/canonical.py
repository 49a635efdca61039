"""The one way of writing an entry in bytes: the part of RFC 8785 that entries need."""

import json
from collections.abc import Mapping

from app.kit import tokens
from app.ledger.faults import Untrue

Value = str | int | None | list[str]

MOST_BYTES = 8_192
EXACT = 2**53 - 1  # a reader whose numbers are doubles (RFC 8785) must see the same one


def to_bytes(content: Mapping[str, Value]) -> bytes:
    """The bytes of an entry; Untrue when it cannot be written in one way only."""
    for name, value in content.items():
        if not name.isascii() or not _is_plain(value):
            raise Untrue(f"{name} cannot be written")
    try:
        raw = tokens.canonical(dict(content)).encode()
    except UnicodeEncodeError as fault:
        raise Untrue("half a character") from fault
    if len(raw) > MOST_BYTES:
        raise Untrue("an entry is at most 8 KiB")
    return raw


def from_bytes(raw: bytes) -> dict[str, Value]:
    """The content again; Untrue unless these bytes are the one way of writing it."""
    try:
        content = json.loads(raw)
    except (ValueError, RecursionError) as fault:
        raise Untrue("not JSON") from fault
    if not isinstance(content, dict) or to_bytes(content) != raw:
        raise Untrue("written in a second way")
    return content


def _is_plain(value: object) -> bool:
    if isinstance(value, list):
        return all(isinstance(each, str) for each in value)
    if isinstance(value, int):
        return not isinstance(value, bool) and abs(value) <= EXACT
    return value is None or isinstance(value, str)
