"""What the log keeps outside the database: keys, the head signed last, what is published of it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from fastapi import Depends, Request

from app.ledger.guard import Guard
from app.ledger.keys import PublicKey, public_keys
from app.ledger.notes import Note, read_note
from app.ledger.signing import SecretKey, secret_key

BEFORE = ".before"


@dataclass(frozen=True)
class Outside:
    """A folder that all processes of a site share, as they share its secret.

    A database that is put back as it was, or changed by hand, cannot take these along.
    """

    folder: Path
    key_file: Path
    witness_file: Path

    @property
    def is_begun(self) -> bool:
        """Whether this process can sign."""
        return self.key_file.exists()

    @property
    def guard(self) -> Guard:
        return Guard(self.folder / "head")

    @property
    def before_file(self) -> Path:
        """The key before the present one, while both sign."""
        return self.key_file.with_suffix(BEFORE)

    @property
    def keys_file(self) -> Path:
        """Every key the log has had, the newest last."""
        return self.folder / "nycklar"

    def secrets(self) -> list[SecretKey]:
        """The key that signs, and while a change of keys lasts also the one before."""
        files = (each for each in (self.key_file, self.before_file) if each.exists())
        return [secret_key(each.read_text().strip()) for each in files]

    def public_keys(self) -> list[PublicKey]:
        """The log's own keys, the newest last."""
        return _keys(self.keys_file)

    def witnesses(self) -> list[PublicKey]:
        """Whose cosignatures count here."""
        return _keys(self.witness_file)

    @property
    def note_file(self) -> Path:
        return self.folder / "checkpoint"

    @property
    def settled_file(self) -> Path:
        return self.folder / "faststalld"

    def note(self) -> Note | None:
        """The head that is published, with those who have witnessed it."""
        return _note(self.note_file)

    def settled(self) -> Note | None:
        """The last head that two witnesses stood behind."""
        return _note(self.settled_file)

    @property
    def stop_file(self) -> Path:
        """While it is there nothing is written and nothing signed."""
        return self.folder / "stopp"

    @property
    def is_halted(self) -> bool:
        return self.stop_file.exists()


async def of_site(request: Request) -> Outside:
    """That of the site which was asked."""
    log: Outside = request.app.state.log
    return log


Log = Annotated[Outside, Depends(of_site)]


def _keys(path: Path) -> list[PublicKey]:
    return public_keys(path.read_text(encoding="utf-8")) if path.exists() else []


def _note(path: Path) -> Note | None:
    return read_note(path.read_bytes()) if path.exists() else None
