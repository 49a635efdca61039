"""A log in files, as the public sees it, and those who hold its keys."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from app.ledger import canonical
from app.ledger.checkpoints import Checkpoint
from app.ledger.entries import Entry
from app.ledger.hashes import leaf_hash
from app.ledger.keys import COSIGNATURE, NOTE
from app.ledger.notes import Note
from app.ledger.proofs import root_of
from app.ledger.signatures import cosignature, signature
from app.ledger.signing import SecretKey
from app.ledger.tiles import bundle, bundles_of, hashes, tiles_of
from app.ledger.trees import Tree

ORIGIN = "loften.example/logg"
PORTAL = SecretKey(ORIGIN, NOTE, b"p" * 32)
THIEF = SecretKey(ORIGIN, NOTE, b"t" * 32)
POLICE = SecretKey("polisen.example/vittne", COSIGNATURE, b"q" * 32)
KOMMUN = SecretKey("lund.example/vittne", COSIGNATURE, b"k" * 32)
VKEYS = "\n".join(key.public.vkey for key in (PORTAL, POLICE, KOMMUN))
NOON = 1_795_604_400

SEAL = "5e" * 32


def published(seq: int = 0, **changed: Any) -> Entry:
    """A promise of twenty safety walks."""
    told = {"promise": "p1", "unit": "trygghetsvandring", "target": 20, "deadline": "2026-12-31"}
    return entry(seq, **{"type": "promise_published", "digest": SEAL, **told, **changed})


def entry(seq: int, **changed: Any) -> Entry:
    """One walk more, unless something else is said."""
    walk = {"promise": "p1", "unit": "trygghetsvandring", "delta": 1, "event_date": "2026-09-14"}
    base = {"type": "progress", **walk} if "type" not in changed else {}
    told = {"recorded_at": "2026-09-15T07:41:00Z", "org": "lund", "actor": SEAL, "text": SEAL}
    return Entry(**{"seq": seq, **told, **base, **changed})


def history(count: int) -> list[bytes]:
    """A promise, a walk each minute, and every seventh entry a correction of the one before."""
    found = [published().raw]
    for seq in range(1, count):
        told = {"recorded_at": f"2026-09-15T{7 + seq // 60:02}:{seq % 60:02}:00Z"}
        fault = {"type": "correction", "ref": seq - 1, "delta": -1, "reason": "dubbelregistrerad"}
        found.append(entry(seq, **told, **({} if seq % 7 else fault)).raw)
    return found


def rewritten(raw: bytes, **changed: Any) -> bytes:
    """The entry as somebody without scruples would write it, in canonical form."""
    return canonical.to_bytes({**canonical.from_bytes(raw), **changed})


def values(raw: bytes) -> dict[str, Any]:
    """What an entry says, field by field."""
    return dict(canonical.from_bytes(raw))


def signed(entries: Sequence[bytes], key: SecretKey = PORTAL, *witnesses: SecretKey) -> Note:
    """The head of such a log, signed."""
    tree = Tree(map(leaf_hash, entries))
    head = Checkpoint(ORIGIN, tree.size, root_of(tree.node, tree.size))
    note = Note(head.text, (signature(head.text, key),))
    for witness in witnesses:
        note = note.with_signature(cosignature(head.text, witness, seconds=NOON))
    return note


def files(entries: Sequence[bytes], note: Note | None = None) -> dict[str, bytes]:
    """Every file of the log, by its path."""
    tree = Tree(map(leaf_hash, entries))
    found = {"checkpoint": str(note or signed(entries)).encode()}
    for tile in tiles_of(tree.size):
        found[tile.path] = hashes(tile, tree.node)
    for tile in bundles_of(tree.size):
        found[tile.path] = bundle([entries[place] for place in tile.places])
    return found


def laid_out(folder: Path, told: dict[str, bytes]) -> Path:
    """The files in a folder."""
    for path, raw in told.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(raw)
    return folder
