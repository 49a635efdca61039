"""How well the published head is vouched for, and whether that takes too long."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlmodel import Session

from app.ledger import queries
from app.ledger.checkpoints import Checkpoint, read_checkpoint
from app.ledger.cosigning import SETTLED_BY
from app.ledger.entries import read_entry
from app.ledger.keys import PublicKey
from app.ledger.notes import Note
from app.ledger.outside import Outside
from app.ledger.signatures import seconds_of, signed_by

SETTLED = timedelta(hours=48)


@dataclass(frozen=True)
class Standing:
    """The head that is shown, who has witnessed it and when, and if older entries lack two."""

    note: Note
    head: Checkpoint
    seen: dict[str, datetime | None]
    is_late: bool

    @property
    def is_settled(self) -> bool:
        """Fastställd: two stand behind it, so nobody alone can tell another story."""
        return sum(each is not None for each in self.seen.values()) >= SETTLED_BY

    @property
    def is_fresh(self) -> bool:
        """Färsk: one does."""
        return any(self.seen.values())

    @property
    def short(self) -> str:
        """The beginning of the root, to be read aloud and printed: 16 of its 64 signs."""
        told = self.head.root.hex()[:16]
        return " ".join(told[place : place + 4] for place in range(0, 16, 4))


def standing(session: Session, outside: Outside, *, at: datetime) -> Standing | None:
    """How it stands; None when nothing has been signed."""
    note = outside.note()
    if note is None:
        return None
    witnesses, head = outside.witnesses(), read_checkpoint(note.text)
    return Standing(note, head, _seen(note, witnesses), _is_late(session, outside, head, at))


def _seen(note: Note, witnesses: list[PublicKey]) -> dict[str, datetime | None]:
    """When each witness saw the head, if it has."""
    found: dict[str, datetime | None] = {each.name: None for each in witnesses}
    known = {(each.name, each.id) for each in signed_by(note, witnesses)}
    for line in note.signatures:
        if (line.name, line.key_id) in known:
            found[line.name] = datetime.fromtimestamp(seconds_of(line), UTC)
    return found


def _is_late(session: Session, outside: Outside, head: Checkpoint, at: datetime) -> bool:
    """Whether an entry older than 48 hours stands under no head that two have witnessed."""
    settled = outside.settled()
    done = read_checkpoint(settled.text).size if settled else 0
    if done >= head.size:
        return False
    first = [read_entry(raw) for raw in queries.entries(session, range(done, done + 1))]
    return any(at - datetime.fromisoformat(each.recorded_at) > SETTLED for each in first)
