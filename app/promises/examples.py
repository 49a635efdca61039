"""Real promises, as others have written them: somewhere to begin (data/promises.jsonl)."""

import json
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from app.promises.pasted import short_name
from app.promises.suggested import suggested
from app.wording.service import check

FILE = Path(__file__).parent / "data" / "promises.jsonl"


@dataclass(frozen=True)
class Example:
    """A promise somebody has given, where and when."""

    id: str
    area: str
    year: int | None
    heading: str
    text: str

    def values(self, starts_on: date, ends_on: date) -> dict[str, str]:
        """The form filled with it, to be made one's own."""
        found = check(self.text, starts_on=starts_on, ends_on=ends_on)
        fields = suggested(found) | {"starts_on": str(starts_on), "ends_on": str(ends_on)}
        # A day that others promised is nobody else's.
        fields.pop("deadline", None)
        words = {"focus": self.heading, "title": short_name(self.text), "body": self.text}
        return {"comparator": "none"} | fields | words


@cache
def examples() -> dict[str, Example]:
    """All of them by their number, those from one place together."""
    rows = [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()]
    every = sorted(map(_example, rows), key=lambda each: (each.area, each.id))
    return {each.id: each for each in every}


def _example(row: dict[str, Any]) -> Example:
    return Example(row["id"], row["area"], row["year"], row["heading"] or "", row["text"])
