"""Checks line by line, for other programs: JSON with a text in, its measure out."""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any, TextIO

from app.wording.service import check


def answer(lines: Iterable[bytes], *, to: TextIO, complaints: TextIO) -> int:
    """Answer each line as it comes; how many could not be read.

    A line is {"id", "text", "from", "to"}, the two dates as YYYY-MM-DD, null or left out. One
    that is not is told by its number in `complaints`, and the others are answered all the same.
    """
    failed = 0
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            print(_answer(line), file=to, flush=True)
        except (ValueError, RecursionError) as problem:
            failed += 1
            print(f"Rad {number}: {problem}", file=complaints)
    return failed


def _answer(line: bytes) -> str:
    asked = _read(line)
    said = measure(asked["text"], _day(asked, "from"), _day(asked, "to"))
    return json.dumps({"id": asked["id"]} | said, ensure_ascii=False)


def measure(text: str, starts_on: date | None, ends_on: date | None) -> dict[str, Any]:
    """The fields of a promise as the data file of real promises names them."""
    found = check(text, starts_on=starts_on, ends_on=ends_on)
    return {
        "comparator": found.comparator.value,
        "target": found.target,
        "target_max": found.target_max,
        "unit": found.unit,
        "period": found.period.value if found.period else None,
        "deadline": found.deadline.isoformat() if found.deadline else None,
        "countable": found.is_countable,
        "kind": found.kind.value,
    }


def _read(line: bytes) -> dict[str, Any]:
    asked = json.loads(line.decode("utf-8-sig"))
    if not isinstance(asked, dict) or "id" not in asked:
        raise ValueError("ett JSON-objekt med id och text behövs")
    if not isinstance(asked.get("text"), str):
        raise ValueError("text ska vara en sträng")
    return asked


def _day(asked: dict[str, Any], name: str) -> date | None:
    given = asked.get(name)
    if given is None or given == "":
        return None
    if not isinstance(given, str):
        raise ValueError(f"{name} ska vara ett datum, ÅÅÅÅ-MM-DD")
    return date.fromisoformat(given)
