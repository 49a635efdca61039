"""What a witness does each time, on a machine of its own: fetch, compare, sign, and tell."""

from pathlib import Path
from urllib.request import Request, urlopen

from app.ledger.checkpoints import read_checkpoint
from app.ledger.faults import Untrue
from app.ledger.fetched import Read, published
from app.ledger.guard import Guard
from app.ledger.kept import keep
from app.ledger.keys import NOTE, PublicKey, public_key, public_keys
from app.ledger.notes import Note, read_note
from app.ledger.signing import SecretKey
from app.ledger.witnesses import witnessed

PATIENCE = 30  # seconds
MOST = 256 * (2 + 65_535)


def look(url: str, key: SecretKey, state: Path, *, seconds: int) -> Note:
    """Sign the head of the log at this address, and hand the signature in; what it now bears.

    The first time the log's key and head are believed and remembered in the state; give the state
    `<file>.nyckel` by hand to believe another. Raises Forked when the log does not continue what
    was seen, Untrue for what its key has not signed, OSError when it does not answer.
    """
    read = reader(url)
    note = read_note(read("checkpoint"))
    log, head = remembered(read, state), read_checkpoint(note.text)
    guard = Guard(state)
    if not state.exists():
        guard.begin(log.name)
    line = witnessed(
        note, published(read, head.size), log=log, key=key, guard=guard, seconds=seconds
    )
    return read_note(_sent(f"{url.rstrip('/')}/kosignatur", str(Note(note.text, (line,)))))


def reader(url: str) -> Read:
    """The files of a log by their path."""
    return lambda path: _answer(Request(f"{url.rstrip('/')}/{path}"))


def remembered(read: Read, state: Path) -> PublicKey:
    """The key of the log as it was the first time."""
    pinned = state.with_suffix(".nyckel")
    if not pinned.exists():
        state.parent.mkdir(parents=True, exist_ok=True)
        keep(pinned, f"{_newest(read('nycklar').decode())}\n")
    return public_key(pinned.read_text(encoding="utf-8").strip())


def _newest(keys: str) -> str:
    found = [key for key in public_keys(keys) if key.kind == NOTE]
    if not found:
        raise Untrue("the log names no key")
    return found[-1].vkey


def _sent(url: str, note: str) -> bytes:
    headers = {"Content-Type": "text/plain; charset=utf-8"}
    return _answer(Request(url, note.encode(), headers, method="POST"))


def _answer(request: Request) -> bytes:
    if not request.full_url.startswith(("http://", "https://")):
        raise ValueError("an address begins with http:// or https://")
    with urlopen(request, timeout=PATIENCE) as answer:
        body: bytes = answer.read(MOST)
    return body
