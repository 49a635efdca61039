"""Text with signature lines under it (C2SP signed-note)."""

import re
from dataclasses import dataclass

from app.ledger.armour import decoded, encoded
from app.ledger.faults import Untrue
from app.ledger.keys import NAME

MOST_BYTES = 100_000
LINE = re.compile(r"— (\S+) (\S+)")
CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f]")


@dataclass(frozen=True)
class Signature:
    """One line under a note: who signed, the id of the key, and what it gave."""

    name: str
    key_id: bytes
    body: bytes

    def __str__(self) -> str:
        return f"— {self.name} {encoded(self.key_id + self.body)}\n"


@dataclass(frozen=True)
class Note:
    """A text that ends a line, and one signature or more."""

    text: str
    signatures: tuple[Signature, ...]

    def __str__(self) -> str:
        return "\n".join([self.text, "".join(map(str, self.signatures))])

    def with_signature(self, signature: Signature) -> "Note":
        """The note with one signature more, which replaces an earlier one by the same key."""
        key = signature.name, signature.key_id
        kept = [each for each in self.signatures if (each.name, each.key_id) != key]
        return Note(self.text, (*kept, signature))


def read_note(raw: bytes) -> Note:
    """A note from its bytes; Untrue when they are not one. Says nothing of who signed."""
    head, gap, tail = _plain(raw).rpartition("\n\n")
    if not gap or not tail.endswith("\n"):
        raise Untrue("no signatures")
    return Note(head + "\n", tuple(map(_signature, tail[:-1].split("\n"))))


def _plain(raw: bytes) -> str:
    if len(raw) > MOST_BYTES:
        raise Untrue("too long for a note")
    try:
        text = raw.decode()
    except UnicodeDecodeError as fault:
        raise Untrue("not UTF-8") from fault
    if CONTROL.search(text):
        raise Untrue("a control character")
    return text


def _signature(line: str) -> Signature:
    found = LINE.fullmatch(line)
    if not found or not NAME.fullmatch(found[1]):
        raise Untrue("not a signature line")
    value = decoded(found[2])
    if len(value) < 5:
        raise Untrue("a signature too short to hold one")
    return Signature(found[1], value[:4], value[4:])
