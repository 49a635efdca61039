"""Labelled sentences: "ring <phone:070-…> i <keep:Lund>" as text, spans, and words that stay."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.masking.kinds import Kind
from app.masking.spans import Span

DATA = Path(__file__).parent / "data"
MARK = re.compile(r"<(\w+):([^>]+)>")
SHORT: dict[str, Kind] = {"pnr": "personnummer", "samordning": "samordningsnummer"}


@dataclass
class Labelled:
    """A text, where something personal stands in it, and words that look like names and are not."""

    text: str
    spans: list[Span] = field(default_factory=list)
    keep: list[tuple[int, int]] = field(default_factory=list)

    def row(self) -> dict[str, Any]:
        spans = [{"start": s.start, "end": s.end, "class": s.kind} for s in self.spans]
        return {"text": self.text, "spans": spans, "keep": self.keep}


def lines(name: str) -> list[str]:
    """The lines of a file beside the tests, without the comments."""
    written = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [line for line in written if line and not line.startswith("#")]


def labelled(marked: str) -> Labelled:
    """A marked sentence, with its marks taken off and remembered."""
    made = Labelled("")
    end = 0
    for found in MARK.finditer(marked):
        made.text += marked[end : found.start()]
        start = len(made.text)
        made.text += found[2]
        _remember(made, found[1], start)
        end = found.end()
    made.text += marked[end:]
    return made


def read(name: str) -> list[Labelled]:
    """Labelled sentences from a file of JSON lines."""
    return [_from_row(json.loads(line)) for line in lines(name)]


def write(name: str, every: list[Labelled]) -> None:
    """Labelled sentences as JSON lines."""
    rows = (json.dumps(each.row(), ensure_ascii=False) for each in every)
    (DATA / name).write_text("".join(f"{row}\n" for row in rows), encoding="utf-8")


def fills(name: str) -> dict[str, list[str]]:
    """What stands for each word in braces."""
    pairs = (line.partition(": ") for line in lines(name))
    return {kind: values.split("; ") for kind, _, values in pairs}


def _remember(made: Labelled, kind: str, start: int) -> None:
    if kind == "keep":
        made.keep.append((start, len(made.text)))
    else:
        made.spans.append(Span(start, len(made.text), SHORT.get(kind, kind)))  # type: ignore[arg-type]


def _from_row(row: dict[str, Any]) -> Labelled:
    spans = [Span(each["start"], each["end"], each["class"]) for each in row["spans"]]
    return Labelled(row["text"], spans, [(start, end) for start, end in row["keep"]])


def words(name: str, heading: str) -> Iterator[str]:
    """Names from a file of names; | stands for a space inside one."""
    for line in lines(name):
        kind, _, rest = line.partition(":") if heading else ("", "", line)
        if kind == heading:
            yield from (word.replace("|", " ") for word in rest.split())
