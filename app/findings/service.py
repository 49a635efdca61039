"""The one verb of this room: read what was published of dialogues that were held."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlmodel import Session

from app.findings.models import Finding, PastDialogue, PastDialogueArea
from app.kit.reference import Row, replace, settle

DATA = Path(__file__).parent / "data"
SAME = ("id", "slug", "title", "year", "answered", "method", "source_url")

Result = dict[str, Any]


def load(session: Session, folder: Path = DATA) -> None:
    """Make the tables say what the file says; run again, it changes nothing."""
    results = _results(folder / "results.jsonl")
    settle(session, PastDialogue, _dialogues(results))
    replace(session, PastDialogueArea, _areas(results))
    replace(session, Finding, _findings(results))


def _results(path: Path) -> list[Result]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def _dialogues(results: list[Result]) -> Iterator[Row]:
    for result in results:
        yield {name: result[name] for name in SAME}


def _areas(results: list[Result]) -> Iterator[Row]:
    for result in results:
        for code in result["municipalities"]:
            yield {"dialogue_id": result["id"], "municipality_code": code}


def _findings(results: list[Result]) -> Iterator[Row]:
    for result in results:
        for position, finding in enumerate(result["findings"], 1):
            yield finding | {"dialogue_id": result["id"], "position": position}
