"""A promise as it is shown: its words, its count, its drawing and its dated entries."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from app.activities import outlook, tally, words
from app.activities.chart import Chart, chart
from app.activities.drawing import Drawing
from app.activities.judged import Judged, judged
from app.activities.logged import Logged
from app.activities.outlook import InPlace
from app.activities.pace import Pace, State, pace_of
from app.counting.entries import Entry
from app.counting.lasting import is_kept_for_good
from app.counting.rule import Rule, rule_of
from app.kit.i18n import gettext as _
from app.promises.models import Promise


@dataclass(frozen=True)
class Counter:
    """Everything a page needs to show one promise, latest entry first.

    `entries` are those that stand; `lines` are all of them, with those that were struck.
    """

    promise: Promise
    pace: Pace
    entries: Sequence[Logged]
    lines: Sequence[Logged]

    @property
    def has_number(self) -> bool:
        """Whether a big number says anything: not for one thing, nor where none was reported."""
        if self.pace.is_once or self.pace.state is State.UNREPORTED:
            return False
        return bool(self.pace.total or self.pace.done)

    @property
    def of_how_many(self) -> str:
        return words.of_how_many(self.pace, self.unit)

    @property
    def unit(self) -> str:
        """What is counted, in the words of the promise."""
        return self.promise.unit(self.pace.total or self.pace.done)

    @property
    def one(self) -> str:
        """One of what is counted, for an entry that says nothing more: SSPF-möte, Kontroll."""
        unit = self.promise.unit(1)
        return unit[:1].upper() + unit[1:]

    @property
    def sentence(self) -> str:
        if self.promise.dropped_at is not None:
            return _("Ingår inte längre i medborgarlöftet.")
        return self.judged.sentence if self.judged else words.sentence(self.pace)

    @property
    def kind(self) -> str:
        if self.promise.dropped_at is not None:
            return "plain"
        return self.judged.kind if self.judged else words.kind(self.pace)

    @cached_property
    def judged(self) -> Judged | None:
        """By its weeks or places; None where the sum says all."""
        return judged(self.promise, self.entries, self.pace)

    @property
    def is_kept_for_good(self) -> bool:
        """Whether nothing more can break it before its time is over."""
        return is_kept_for_good(self._rule, self._dated)

    @cached_property
    def outlook(self) -> list[str]:
        """Share done beside share of time, and where that leads."""
        if self.promise.dropped_at is not None:
            return []
        return outlook.outlook(self._rule, self._dated, self.pace)

    @cached_property
    def silent(self) -> str:
        """That it has been silent for longer than its own rhythm allows, or nothing."""
        if self.pace.is_over or self.promise.dropped_at is not None:
            return ""
        return outlook.silent(self._rule, self._dated, self.pace.on)

    @cached_property
    def subs(self) -> list[InPlace]:
        """A counter for each of its places."""
        return outlook.subs(self._rule, self._dated)

    @cached_property
    def _rule(self) -> Rule:
        return rule_of(self.promise)

    @cached_property
    def _dated(self) -> list[Entry]:
        return [Entry(entry.done_on, entry.count, entry.place) for entry in self.entries]

    @property
    def drawing(self) -> Drawing | None:
        if self.pace.state is State.UNREPORTED:
            return None
        return tally.draw(self.pace, words.label(self.pace))

    @property
    def chart(self) -> Chart | None:
        """The pace over time, where it says more than the tally."""
        if self.pace.state is State.UNREPORTED:
            return None
        return chart(self.pace, [(entry.done_on, entry.count) for entry in self.entries])

    @property
    def corrections(self) -> int:
        """How many times something was corrected, which stands beside the number."""
        return sum(len(each.corrections) for each in self.lines)

    @property
    def confirmed(self) -> dict[str, int]:
        """How many of them each other organisation has seen and confirmed, by its name."""
        sums: dict[str, int] = {}
        for entry in self.entries:
            for each in entry.confirmations:
                name = each.organisation.name
                sums[name] = sums.get(name, 0) + entry.confirmed(each)
        return {name: number for name, number in sums.items() if number}

    @property
    def numbered(self) -> list[tuple[int | None, Logged]]:
        """Each line with the number the count reached by it, as on a tally sheet."""
        reached, rows = self.pace.done, []
        for entry in self.lines:
            rows.append((reached if entry.count else None, entry))
            reached -= entry.count
        return rows


def counter(promise: Promise, entries: Sequence[Logged], *, on: date) -> Counter:
    """The counter of a promise that day."""
    newest_first = sorted(entries, key=lambda each: (each.done_on, each.id), reverse=True)
    standing = [entry for entry in newest_first if not entry.is_struck]
    days = [(entry.done_on, entry.count) for entry in standing]
    return Counter(promise, pace_of(promise, days, on=on), standing, newest_first)
