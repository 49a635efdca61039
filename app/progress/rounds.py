"""What the public may know of a dialogue: its time, its occasions, and how far its answers are."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from app.dialogues import queries as dialogues
from app.dialogues.models import Dialogue
from app.replies import queries as replies
from app.replies.queries import Owed


@dataclass(frozen=True)
class Round:
    """A dialogue as it stands on one day."""

    dialogue: Dialogue
    on: date
    owed: list[Owed]

    @property
    def is_open(self) -> bool:
        return self.dialogue.is_open(self.on) and not self.dialogue.is_closed

    @property
    def has_ended(self) -> bool:
        return self.dialogue.has_ended(self.on)

    @property
    def answered(self) -> int:
        """How many themes have their reply."""
        return sum(each.reply is not None for each in self.owed)

    @property
    def is_late(self) -> bool:
        """Whether the day of the answer has passed and a theme is still without."""
        return self.dialogue.answer_on < self.on and self.answered < len(self.owed)


def rounds(session: Session, found: Sequence[Dialogue], *, on: date) -> list[Round]:
    """Dialogues as they stand that day."""
    return [Round(each, on, replies.answered(session, each, on=on)) for each in found]


def in_lpo(session: Session, lpo_id: str, *, on: date) -> list[Round]:
    """The rounds of an area that are not closed."""
    return rounds(session, dialogues.public_in_lpo(session, lpo_id), on=on)
