"""Balance: what the police and what the kommun undertake in each focus area, side by side.

The national plan of 2007 asks that each measure of one party is mirrored by one of the other. A
promise belongs to a focus area that has its name, or a theme of it; a measure to its own.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from app.kit.words import folded
from app.pictures.behind import Told
from app.promises.models import Charter, Promise

SIDES = ("police", "municipality")


@dataclass(frozen=True)
class Side:
    """What one side undertakes in a focus area."""

    kind: str
    promises: list[Promise]
    measures: list[str]

    @property
    def is_empty(self) -> bool:
        """A gap: this side has nothing."""
        return not self.promises and not self.measures


@dataclass(frozen=True)
class Weighed:
    """One focus area with both its sides, the police first."""

    name: str
    sides: tuple[Side, Side]

    @property
    def has_gap(self) -> bool:
        return any(each.is_empty for each in self.sides)


def weighed(content: Told, charters: Iterable[Charter]) -> list[Weighed]:
    """Each focus area of an agreement's words, with the promises of those charters."""
    promises = [promise for charter in charters for promise in charter.promises]
    return [_weighed(each, promises) for each in content["priorities"]]


def _weighed(priority: Told, promises: list[Promise]) -> Weighed:
    mine = [each for each in promises if _belongs(each, priority)]
    police, kommun = (_side(kind, priority, mine) for kind in SIDES)
    return Weighed(priority["name"], (police, kommun))


def _side(kind: str, priority: Told, promises: list[Promise]) -> Side:
    given = [each for each in promises if kind in {party.kind for party in each.organisations}]
    measures = [row["measure"] for row in priority["rows"] if row["side"] == kind]
    return Side(kind, given, measures)


def _belongs(promise: Promise, priority: Told) -> bool:
    is_named = folded(promise.focus) == folded(priority["name"])
    return is_named or promise.theme_id in priority["themes"]
