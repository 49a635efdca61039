"""Keys that are made: the log's own, once, and a witness's, on a machine of its own."""

from pathlib import Path

from app.kit import tokens
from app.ledger.kept import keep
from app.ledger.keys import COSIGNATURE, NAME, NOTE, PublicKey
from app.ledger.outside import Outside
from app.ledger.signing import SecretKey


def begin(outside: Outside, origin: str) -> PublicKey:
    """Make the key of a log of this name, and begin its guard; FileExistsError when there is one.

    The name is the log's for all time (C2SP tlog-checkpoint), an address without its scheme.
    """
    outside.folder.mkdir(parents=True, exist_ok=True)
    key = made(outside.key_file, origin, NOTE)
    outside.guard.begin(origin)
    keep(outside.keys_file, f"{key.public.vkey}\n")
    return key.public


def witness_key(path: Path, name: str) -> PublicKey:
    """Make the key of a witness of this name; FileExistsError when the file is there."""
    return made(path, name, COSIGNATURE).public


def made(path: Path, name: str, kind: int) -> SecretKey:
    """A fresh key, in a file that only its owner can read; ValueError for a name that is none."""
    if not NAME.fullmatch(name):
        raise ValueError("a name without spaces and plus signs")
    key = SecretKey(name, kind, tokens.salt())
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(mode=0o600, exist_ok=False)
    path.write_text(f"{key.text}\n")
    return key
