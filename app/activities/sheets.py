"""A charter as a sheet of counters, grouped as the charter groups its promises."""

from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from app.activities import queries
from app.activities.counter import Counter
from app.promises import queries as promises
from app.promises.models import Charter


@dataclass(frozen=True)
class Sheet:
    """A charter with its counters under their focus areas."""

    charter: Charter
    groups: list[tuple[str, list[Counter]]]

    @property
    def counters(self) -> list[Counter]:
        return [counter for _, group in self.groups for counter in group]

    @property
    def themes(self) -> set[str]:
        """The themes the promises rest on."""
        return {counter.promise.theme_id for counter in self.counters}

    @property
    def entries(self) -> int:
        """How many things have been logged."""
        return sum(len(counter.entries) for counter in self.counters)


def sheet(session: Session, charter: Charter, *, on: date) -> Sheet:
    """The charter's sheet that day."""
    groups: dict[str, list[Counter]] = {}
    for counter in queries.counters(session, charter.promises, on=on):
        groups.setdefault(counter.promise.focus, []).append(counter)
    return Sheet(charter, list(groups.items()))


def running(session: Session, lpo_id: str, *, on: date) -> list[Sheet]:
    """The sheets of an area's charters that run or are to come."""
    charters = promises.published_in_lpo(session, lpo_id)
    return [sheet(session, each, on=on) for each in charters if each.valid_to >= on]
