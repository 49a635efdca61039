"""How often the suggestions name what a person would: by theme and over all, with the misses."""

import json
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import NamedTuple

from app.themes import service as themes
from app.themes.models import Theme
from app.themes.suggest import suggest
from scripts.source import ROOT

FOLDER = ROOT / "tests" / "themes" / "data"
LABELLED, UNSEEN = FOLDER / "labelled.jsonl", FOLDER / "unseen.jsonl"
# Written blind, in two rounds, and read afterwards: what they say now is how much was learnt.
FRESH = FOLDER / "fresh.jsonl"


class Labelled(NamedTuple):
    """What a resident might write, the themes a person gave it, and the half it belongs to."""

    text: str
    themes: tuple[str, ...]
    half: str


@dataclass
class Outcome:
    """How many labels there were, and how many stood first and among the first three."""

    asked: Counter[str] = field(default_factory=Counter)
    first: Counter[str] = field(default_factory=Counter)
    third: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)
    silent: int = 0
    silent_rightly: int = 0

    def recall(self, found: Counter[str], theme_id: str = "") -> float:
        """The share of one theme's labels that were found, or of all of them."""
        asked = self.asked[theme_id] if theme_id else self.asked.total()
        return (found[theme_id] if theme_id else found.total()) / max(1, asked)

    def add(self, line: Labelled, suggested: list[str]) -> None:
        """Count one line: its labels, or that there was nothing to find."""
        if not line.themes:
            self.silent += 1
            self.silent_rightly += not suggested
        for theme_id in line.themes:
            self.asked[theme_id] += 1
            self.first[theme_id] += suggested[:1] == [theme_id]
            self.third[theme_id] += theme_id in suggested[:3]
            if theme_id not in suggested[:3]:
                self.misses.append(f"{theme_id}: {line.text} -> {', '.join(suggested[:3]) or '-'}")


def lines(path: Path, half: str = "") -> list[Labelled]:
    """The lines of a file, or those of one half of it."""
    every = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    found = [Labelled(each["text"], tuple(each["themes"]), each.get("half", "")) for each in every]
    return [each for each in found if each.half == half or not half]


def outcome(asked: Iterable[Labelled]) -> Outcome:
    """What the suggestions make of the lines."""
    found = Outcome()
    for each in asked:
        found.add(each, [made.theme_id for made in suggest(each.text, _themes())])
    return found


@cache
def _themes() -> list[Theme]:
    return themes.written()


def told(name: str, found: Outcome) -> None:
    """Print one outcome."""
    print(f"{name}: {found.asked.total()} labels")
    for theme_id in sorted(found.asked):
        first, third = (found.recall(each, theme_id) for each in (found.first, found.third))
        print(f"  {theme_id:<24}{found.asked[theme_id]:>4}{first:>7.2f}{third:>7.2f}")
    first, third = found.recall(found.first), found.recall(found.third)
    print(f"  {'all (first, first three)':<24}{found.asked.total():>4}{first:>7.2f}{third:>7.2f}")
    print(f"  nothing to find, nothing suggested: {found.silent_rightly} of {found.silent}")


def main() -> None:
    """Misses of the test half and of the unseen lines are told only when asked for."""
    halves = {name: outcome(lines(LABELLED, name)) for name in ("dev", "test")}
    for name, found in (
        halves | {"fresh": outcome(lines(FRESH)), "unseen": outcome(lines(UNSEEN))}
    ).items():
        told(name, found)
        if name == "dev" or "--misses" in sys.argv:
            print("\n".join(f"    missed {miss}" for miss in found.misses))


if __name__ == "__main__":
    main()
