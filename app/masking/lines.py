"""Suggestions line by line, for other programs: JSON with id and text in, id and spans out."""

import json
from collections.abc import Iterable
from typing import Any, TextIO

from app.masking.service import find


def answer(lines: Iterable[bytes], *, to: TextIO, complaints: TextIO) -> int:
    """Answer each line as it comes; how many could not be read.

    A line that is no JSON object with an id and a text in UTF-8 is told by its number in
    `complaints`, and the others are answered all the same. Empty lines are passed over.
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
    spans = [
        {"start": span.start, "end": span.end, "class": span.kind} for span in find(asked["text"])
    ]
    return json.dumps({"id": asked["id"], "spans": spans})


def _read(line: bytes) -> dict[str, Any]:
    asked = json.loads(line.decode("utf-8-sig"))
    if not isinstance(asked, dict) or "id" not in asked:
        raise ValueError("ett JSON-objekt med id och text behövs")
    if not isinstance(asked.get("text"), str):
        raise ValueError("text ska vara en sträng")
    return asked
