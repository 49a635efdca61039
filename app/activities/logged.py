"""An entry as it stands: what was logged, and what was corrected and confirmed since."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property

from app.activities.models import Activity, Confirmation, Correction
from app.identity.models import Organisation
from app.kit.clock import day

LATE = timedelta(days=14)


@dataclass(frozen=True)
class Logged:
    """What the pages, the counters and the data read; `count` is what it counts for now."""

    activity: Activity
    corrections: tuple[Correction, ...] = ()
    confirmations: tuple[Confirmation, ...] = ()
    replaces: int | None = None
    first_logged_at: datetime | None = None

    @property
    def id(self) -> int:
        return self.activity.id

    @property
    def done_on(self) -> date:
        return self.activity.done_on

    @property
    def place(self) -> str:
        return self.activity.place

    @property
    def note(self) -> str:
        return self.activity.note

    @property
    def logged_at(self) -> datetime:
        return self.activity.logged_at

    @property
    def organisation(self) -> Organisation:
        return self.activity.organisation

    @cached_property
    def count(self) -> int:
        """What was logged, moved by every correction."""
        return self.activity.count + sum(each.delta for each in self.corrections)

    @property
    def seen(self) -> int:
        """The latest correction that whoever looks at it has seen, 0 for none."""
        return self.corrections[-1].id if self.corrections else 0

    @property
    def is_struck(self) -> bool:
        """Nothing of it is left, as nothing is of a corrected report that counted nothing."""
        return bool(self.corrections) and self.count == 0

    def is_confirmed_by(self, organisation_id: int) -> bool:
        return organisation_id in {each.organisation_id for each in self.confirmations}

    def stood_at(self, said: Confirmation) -> int:
        """What it counted for when that was confirmed: what whoever confirmed it saw."""
        before = [each.delta for each in self.corrections if _is_before(each, said)]
        return self.activity.count + sum(before)

    def confirmed(self, said: Confirmation) -> int:
        """What was confirmed and still stands; what was added since, nobody has confirmed."""
        return max(0, min(self.count, self.stood_at(said)))

    def is_raised_since(self, said: Confirmation) -> bool:
        return self.count > self.stood_at(said)

    @property
    def is_late(self) -> bool:
        """More than two weeks after the day; a source tells what others did long ago.

        What came in the place of another was told when the first was, if it had been done by then.
        """
        first = day(self.first_logged_at or self.logged_at)
        told_on = first if self.done_on <= first else day(self.logged_at)
        after = told_on - self.done_on
        return after > LATE and self.organisation.kind != "source"


def _is_before(made: Correction, said: Confirmation) -> bool:
    """By their places in the open log, which tell what the clock cannot."""
    if made.seq is not None and said.seq is not None:
        return made.seq < said.seq
    return made.corrected_at <= said.confirmed_at
