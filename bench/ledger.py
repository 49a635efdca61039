"""How long an outsider takes to check a log of 50,000 entries, beside reading and hashing them."""

import json
import time
from collections.abc import Callable
from hashlib import sha256

import verifiera_logg as outsider
from app.ledger.checkpoints import Checkpoint
from app.ledger.entries import Entry
from app.ledger.frontier import Frontier
from app.ledger.hashes import leaf_hash
from app.ledger.proofs import root_of
from app.ledger.tiles import bundle, bundles_of, hashes, tiles_of
from app.ledger.trees import Tree

SIZE, MOST_SECONDS = 50_000, 3.0
SEAL = sha256(b"a text").hexdigest()


def entries() -> list[bytes]:
    """Walks of one promise, a row each."""
    walk = {"type": "progress", "promise": "p1", "unit": "trygghetsvandring", "org": "lund"}
    told = {"recorded_at": "2026-09-15T07:41:00Z", "event_date": "2026-09-14", "delta": 1}
    seals = {"actor": SEAL, "text": SEAL, "evidence": (SEAL,)}
    return [Entry(seq=seq, **walk, **told, **seals).raw for seq in range(SIZE)]  # type: ignore[arg-type]


def published(raw: list[bytes]) -> tuple[dict[str, bytes], outsider.Head]:
    """The files of the log and its head; the signature takes no time worth measuring."""
    tree = Tree(map(leaf_hash, raw))
    files = {tile.path: hashes(tile, tree.node) for tile in tiles_of(SIZE)}
    for tile in bundles_of(SIZE):
        files[tile.path] = bundle([raw[place] for place in tile.places])
    root = root_of(tree.node, SIZE)
    return files, outsider.Head(Checkpoint("bench", SIZE, root).text, SIZE, root, {})


def bare(raw: list[bytes]) -> None:
    """The least that anybody must do: read each entry, and hash it and one node above it."""
    for each in raw:
        json.loads(each)
        sha256(sha256(each).digest() * 2).digest()


def append(raw: list[bytes]) -> None:
    """What the portal itself does at each entry."""
    edge = Frontier()
    for each in raw:
        edge = edge.append(leaf_hash(each))


def best(act: Callable[[], object]) -> float:
    """The fastest of three, in seconds."""
    taken = []
    for _ in range(3):
        start = time.perf_counter()
        act()
        taken.append(time.perf_counter() - start)
    return min(taken)


def main() -> None:
    raw = entries()
    files, head = published(raw)
    checked = best(lambda: outsider.check(files.__getitem__, head, [head]))
    least, appended = best(lambda: bare(raw)), best(lambda: append(raw))
    print(f"{SIZE} entries checked in {checked:.2f} s (at most {MOST_SECONDS:g})")
    print(f"reading and hashing alone {least:.2f} s; appending them {appended:.2f} s")
    found = {"verify_seconds": checked, "verify_ratio": checked / least, "append": appended}
    print(json.dumps({name: round(value, 3) for name, value in found.items()}))


if __name__ == "__main__":
    main()
