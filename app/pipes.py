"""Text in and text out: commands that need no database, no settings and no secret."""

import json
import sys
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, TextIO

from app.masking import lines as masking
from app.themes import lines as themes_lines
from app.themes import service as themes
from app.themes.models import Theme
from app.wording import lines as wording

Asked = dict[str, Any]


def answer(
    lines: Iterable[bytes],
    respond: Callable[[Asked], dict[str, Any]],
    *,
    to: TextIO,
    complaints: TextIO,
) -> int:
    """Answer each line as it comes, with its own id; how many could not be read.

    A line that is no JSON object with an id and a text in UTF-8 is told by its number in
    `complaints`, and the others are answered all the same. Empty lines are passed over.
    """
    failed = 0
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            asked = _read(line)
            print(json.dumps({"id": asked["id"]} | respond(asked)), file=to, flush=True)
        except (ValueError, RecursionError) as problem:
            failed += 1
            print(f"Rad {number}: {problem}", file=complaints)
    return failed


def _read(line: bytes) -> Asked:
    asked = json.loads(line.decode("utf-8-sig"))
    if not isinstance(asked, dict) or "id" not in asked:
        raise ValueError("ett JSON-objekt med id och text behövs")
    if not isinstance(asked.get("text"), str):
        raise ValueError("text ska vara en sträng")
    return asked


@cache
def _themes() -> list[Theme]:
    return themes.written()


PIPES: dict[str, Callable[[Asked], dict[str, Any]]] = {
    "suggest-themes": lambda asked: themes_lines.respond(asked, _themes()),
    "mask": masking.respond,
    "check-wording": wording.respond,
}


def run(command: str) -> None:
    """Answer standard input on standard output; ends badly if a line was bad."""
    failed = answer(sys.stdin.buffer, PIPES[command], to=sys.stdout, complaints=sys.stderr)
    raise SystemExit(1 if failed else 0)
