"""The command for other programs: a line in, a line out, and no bad line stops the rest."""

import json
import os
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest

from app.themes import service
from app.themes.lines import MOST, answer
from scripts.source import ROOT

THEMES = service.written()
BAD = [
    b"nonsense",
    b"[]",
    b"null",
    b'{"text": "no id"}',
    b'{"id": 1}',
    b'{"id": 1, "text": 2}',
    b'{"id": 1, "text": "\xff"}',
    b"[" * 100_000,
]


def answered(*lines: bytes) -> tuple[int, list[object], str]:
    """How many failed, what was answered, and what was complained of."""
    to, complaints = StringIO(), StringIO()
    failed = answer(lines, THEMES, to=to, complaints=complaints)
    return failed, [json.loads(line) for line in to.getvalue().splitlines()], complaints.getvalue()


def line(text: str, name: object = "a") -> bytes:
    return json.dumps({"id": name, "text": text}).encode()


def test_each_line_is_answered_with_its_own_id() -> None:
    failed, found, complaints = answered(line("knark", "a"), line("inbrott", 2))

    assert found == [{"id": "a", "themes": ["drugs"]}, {"id": 2, "themes": ["burglary"]}]
    assert (failed, complaints) == (0, "")


def test_nothing_found_is_an_empty_list() -> None:
    assert answered(line("asdfgh"))[1] == [{"id": "a", "themes": []}]


def test_no_more_than_five_are_named() -> None:
    text = "knark. inbrott. mörkt. klotter. bedrägeri. rån. nazister. mobbning."

    ((found,),) = [answered(line(text))[1]]

    assert isinstance(found, dict) and len(found["themes"]) == MOST == 5


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: repr(bad[:30]))
def test_a_bad_line_is_told_by_its_number_and_the_rest_answered(bad: bytes) -> None:
    failed, found, complaints = answered(line("knark"), bad, line("inbrott"))

    assert failed == 1 and len(found) == 2
    assert complaints.startswith("Rad 2: ") and complaints.count("\n") == 1


def test_empty_lines_are_passed_over() -> None:
    assert answered(b"\n", b"  \n", line("knark"))[0] == 0


def test_the_command_needs_neither_settings_nor_a_database(tmp_path: Path) -> None:
    asked = line("mopeder på gångvägen") + b"\noops\n" + line("knark", "b")
    bare = {"PYTHONPATH": str(ROOT), "PATH": os.environ["PATH"]}

    done = subprocess.run(
        [sys.executable, "-m", "app", "suggest-themes"],
        input=asked,
        capture_output=True,
        cwd=tmp_path,
        env=bare,
        timeout=60,
    )

    assert done.returncode == 1
    assert [json.loads(each)["id"] for each in done.stdout.splitlines()] == ["a", "b"]
    assert done.stderr.startswith(b"Rad 2: ")
    assert list(tmp_path.iterdir()) == []
