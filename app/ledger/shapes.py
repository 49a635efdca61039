"""How each field of an entry is written. No free text has a field, so none can stay in the log."""

import re
from collections.abc import Callable
from datetime import datetime

Shape = Callable[[object], bool]

ALWAYS = {"v", "seq", "type", "recorded_at", "org", "evidence"}
NEEDED = {
    "promise_published": {"promise", "digest"},
    "progress": {"promise", "delta", "event_date"},
    "confirm": {"ref"},
    "correction": {"ref", "reason"},
    "verdict": {"promise", "outcome"},
    "key_rotation": {"key"},
    "erasure": {"ref", "reason"},
}


def _text(pattern: str) -> Shape:
    compiled = re.compile(pattern)
    return lambda value: isinstance(value, str) and compiled.fullmatch(value) is not None


def _number(least: int) -> Shape:
    return lambda value: type(value) is int and value >= least


def _moment(form: str, length: int) -> Shape:
    """A moment in exactly this form: strptime alone would also read 2026-9-1."""

    def reads(value: object) -> bool:
        if not isinstance(value, str) or len(value) != length or not value.isascii():
            return False
        try:
            return datetime.strptime(value, form).strftime(form) == value
        except ValueError:
            return False

    return reads


SEAL = _text("[0-9a-f]{64}")
DAY = _moment("%Y-%m-%d", 10)
WORD = _text("[a-zåäö0-9_-]{1,60}")
SHAPES: dict[str, Shape] = {
    "v": lambda value: type(value) is int and value == 1,
    "seq": _number(0),
    "type": lambda value: value in NEEDED,
    "recorded_at": _moment("%Y-%m-%dT%H:%M:%SZ", 20),
    "org": _text("[a-z0-9-]{1,80}"),
    "actor": SEAL,
    "promise": _text("[a-z0-9-]{1,110}"),
    "unit": _text(r"[^\W\d_][\w ./-]{0,59}"),
    "target": _number(0),
    "deadline": DAY,
    "digest": SEAL,
    "delta": _number(-1_000_000),
    "event_date": DAY,
    "evidence": lambda value: isinstance(value, tuple) and all(map(SEAL, value)),
    "text": SEAL,
    "ref": _number(0),
    "reason": WORD,
    "outcome": WORD,
    "key": _text(r"[^\s+]{1,200}\+[0-9a-f]{8}\+[A-Za-z0-9+/=]{1,4000}"),
}


def is_shaped(type_: str, name: str, value: object) -> bool:
    """Whether this field of an entry of this type may hold the value."""
    if value is None:
        return name not in ALWAYS | NEEDED.get(type_, set())
    return SHAPES[name](value)
