"""Another key for the same log, or another log that begins where the last one was agreed on."""

from datetime import datetime
from pathlib import Path

from sqlmodel import Session

from app.ledger import beginning, service
from app.ledger.checkpoints import read_checkpoint
from app.ledger.kept import keep
from app.ledger.keys import NOTE, PublicKey
from app.ledger.outside import Outside
from app.ledger.signing import SecretKey, secret_key

ORG = "loggen"
NEXT = ".next"
OF_A_LOG = ("head", "checkpoint", "faststalld", "nycklar", "stopp")


def next_key(outside: Outside) -> SecretKey:
    """The key that is to come; made now, unless a change was broken off.

    Raises FileExistsError while the key before still signs beside the present one.
    """
    if outside.before_file.exists():
        raise FileExistsError(outside.before_file)
    path = outside.key_file.with_suffix(NEXT)
    if path.exists():
        return secret_key(path.read_text().strip())
    return beginning.made(path, outside.secrets()[0].name, NOTE)


def announce(session: Session, key: SecretKey, *, at: datetime) -> None:
    """Write in the log that it has another key; the head that holds this is signed by both."""
    service.append(session, "key_rotation", org=ORG, at=at, key=key.public.vkey)


def adopt(outside: Outside, key: SecretKey) -> None:
    """Sign with it from now on, and with the one before too until that is retired."""
    keep(
        outside.keys_file,
        "".join(f"{each.vkey}\n" for each in [*outside.public_keys(), key.public]),
    )
    outside.key_file.rename(outside.before_file)
    outside.key_file.with_suffix(NEXT).rename(outside.key_file)


def retire(outside: Outside) -> None:
    """From now on the new key signs alone. FileNotFoundError when no change is going on."""
    outside.before_file.unlink()


def restart(session: Session, outside: Outside, origin: str, *, at: datetime) -> PublicKey:
    """Begin a log of another name, when the old one cannot be gone on with.

    Its first own entry names the new key and the root that was agreed on last. What belonged to the
    old log is kept in a folder beside. ValueError for the old name.
    """
    note = outside.note()
    if note is None or origin == outside.public_keys()[-1].name:
        raise ValueError("a log that begins anew has another name")
    root = read_checkpoint(note.text).root.hex()
    _put_away(outside, outside.folder / f"fore-{root[:8]}")
    key = beginning.begin(outside, origin)
    service.append(
        session, "key_rotation", org=ORG, at=at, key=key.vkey, digest=root, reason="omstart"
    )
    return key


def _put_away(outside: Outside, beside: Path) -> None:
    beside.mkdir()
    paths = [outside.folder / name for name in OF_A_LOG]
    for path in (*paths, outside.key_file, outside.before_file):
        if path.exists():
            path.rename(beside / path.name)
