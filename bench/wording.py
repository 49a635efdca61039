"""How well the wording checker reads real promises; the last line is for machines."""

import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from time import process_time
from typing import Any

from app.promises.examples import FILE as REAL
from app.wording.lines import measure

DATA = Path(__file__).parent / "data"
OWN = ("own_promises", "more_promises", "restated_promises", "constructed_promises")
FILES = {"promises.jsonl": REAL} | {f"{name}.jsonl": DATA / f"{name}.jsonl" for name in OWN}
FIELDS = ("comparator", "target", "unit", "period", "deadline", "kind")
NOTHING = (None, "none")
# Issue 4, item 7.
GOALS = {"comparator+target": 0.97, "period": 0.95, "unit": 0.90, "countable": 0.93}
SLOWEST = 0.010


@dataclass
class Tally:
    """What was found of one field, against what should have been."""

    wanted: int = 0
    found: int = 0
    right: int = 0

    def add(self, wanted: object, found: object) -> None:
        self.wanted += wanted not in NOTHING
        self.found += found not in NOTHING
        self.right += wanted == found and wanted not in NOTHING

    @property
    def precision(self) -> float:
        return self.right / (self.found or 1)

    @property
    def recall(self) -> float:
        return self.right / (self.wanted or 1)

    @property
    def f1(self) -> float:
        return 2 * self.right / ((self.wanted + self.found) or 1)


@dataclass
class Outcome:
    """The tallies of all fields, countable or not, and every miss."""

    fields: dict[str, Tally] = field(default_factory=dict)
    asked: int = 0
    faults: int = 0
    slowest: float = 0
    misses: list[str] = field(default_factory=list)

    @property
    def countable(self) -> float:
        """The share that is right, where a false "countable" counts as two faults."""
        return 1 - self.faults / (self.asked or 1)

    def add(self, row: dict[str, Any]) -> None:
        started = process_time()
        found = measure(row["text"], _day(row["valid_from"]), _day(row["valid_to"]))
        self.slowest = max(self.slowest, process_time() - started)
        self.asked += 1
        wanted = row["expected"]
        for name in FIELDS:
            self._add(row, name, wanted[name], found[name])
        pair = [(each["comparator"], each["target"]) for each in (wanted, found)]
        self._tally(
            "comparator+target", *(None if each == ("none", None) else each for each in pair)
        )
        if found["countable"] != wanted["countable"]:
            self.faults += 1 + found["countable"]

    def _add(self, row: dict[str, Any], name: str, wanted: object, found: object) -> None:
        self._tally(name, wanted, found)
        if wanted != found:
            self.misses.append(f"{row['id']} {name}: {found}, not {wanted}: {row['text']}")

    def _tally(self, name: str, wanted: object, found: object) -> None:
        self.fields.setdefault(name, Tally()).add(wanted, found)

    @property
    def goals(self) -> dict[str, bool]:
        reached = {name: tally.f1 for name, tally in self.fields.items()}
        reached["countable"] = self.countable
        return {name: reached[name] >= least for name, least in GOALS.items()}


def _day(given: str | None) -> date | None:
    return date.fromisoformat(given) if given else None


def rows(name: str) -> list[dict[str, Any]]:
    """The promises of one file."""
    return [json.loads(line) for line in FILES[name].read_text("utf-8").splitlines()]


def outcome(asked: Iterable[dict[str, Any]]) -> Outcome:
    """What the checker makes of them."""
    found = Outcome()
    for row in asked:
        found.add(row)
    return found


def told(name: str, found: Outcome) -> dict[str, Any]:
    """Print one outcome; the same for machines."""
    print(f"{name}: {found.asked} promises, slowest {found.slowest * 1000:.1f} ms")
    print(f"  {'field':<20}{'n':>5}{'precision':>11}{'recall':>9}{'F1':>8}")
    for field_, tally in found.fields.items():
        figures = f"{tally.precision:>11.3f}{tally.recall:>9.3f}{tally.f1:>8.3f}"
        print(f"  {field_:<20}{tally.wanted:>5}{figures}")
    print(f"  countable, a false one counted double: {found.countable:.3f}")
    print(*(f"  missed {miss}" for miss in found.misses), sep="\n")
    scores = {name: round(tally.f1, 4) for name, tally in found.fields.items()}
    return scores | {"countable": round(found.countable, 4), "goals": found.goals}


def main(files: list[str]) -> None:
    """Ends badly if a goal is missed."""
    figures = {}
    for name in files or FILES:
        figures[name] = told(name, outcome(rows(name)))
    print(json.dumps(figures))
    raise SystemExit(not all(all(each["goals"].values()) for each in figures.values()))


if __name__ == "__main__":
    main(sys.argv[1:])
