"""Signing a note and seeing who did: the log, or a witness with the time (cosignature/v1)."""

from collections.abc import Iterable

from app.ledger.faults import Untrue
from app.ledger.keys import COSIGNATURE, PublicKey
from app.ledger.notes import Note, Signature
from app.ledger.signing import SecretKey

TIME = 8  # bytes of a cosignature that say when


def signature(text: str, key: SecretKey) -> Signature:
    """The log's own line under a checkpoint."""
    if key.kind == COSIGNATURE:
        raise ValueError("a witness says when")
    return Signature(key.name, key.public.id, key.sign(text.encode()))


def cosignature(text: str, key: SecretKey, *, seconds: int) -> Signature:
    """A witness's line: it saw this head, consistent with all it saw before, at that Unix time."""
    if key.kind != COSIGNATURE:
        raise ValueError("this key is not a witness's")
    body = key.sign(_cosigned(text, seconds))
    return Signature(key.name, key.public.id, seconds.to_bytes(TIME, "big") + body)


def signed_by(note: Note, keys: Iterable[PublicKey]) -> list[PublicKey]:
    """Which of the keys have signed; Untrue if one of them is named under what it did not sign."""
    known = {(key.name, key.id): key for key in keys}
    lines = [line for line in note.signatures if (line.name, line.key_id) in known]
    for line in lines:
        if not _holds(note.text, line, known[line.name, line.key_id]):
            raise Untrue(f"{line.name} has not signed this")
    return list({key: None for key in (known[line.name, line.key_id] for line in lines)})


def seconds_of(line: Signature) -> int:
    """The Unix time at which a witness says it saw the head."""
    return int.from_bytes(line.body[:TIME], "big")


def _holds(text: str, line: Signature, key: PublicKey) -> bool:
    if key.kind != COSIGNATURE:
        return key.verifies(text.encode(), line.body)
    return key.verifies(_cosigned(text, seconds_of(line)), line.body[TIME:])


def _cosigned(text: str, seconds: int) -> bytes:
    return f"cosignature/v1\ntime {seconds}\n{text}".encode()
