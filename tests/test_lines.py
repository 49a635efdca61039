"""The commands for other programs: a line in, a line out, and no bad line stops the rest."""

import json
import os
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest

from app.pipes import PIPES, answer
from app.themes.lines import MOST
from scripts.source import ROOT

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
NAMED = {"start": 11, "end": 17, "class": "name"}

every_command = pytest.mark.parametrize("command", PIPES)


def line(text: str, name: object = "a") -> bytes:
    return json.dumps({"id": name, "text": text}).encode()


def answered(command: str, *lines: bytes) -> tuple[int, list[dict[str, object]], str]:
    """How many failed, what was answered, and what was complained of."""
    to, complaints = StringIO(), StringIO()
    failed = answer(lines, PIPES[command], to=to, complaints=complaints)
    return failed, [json.loads(line) for line in to.getvalue().splitlines()], complaints.getvalue()


@pytest.mark.parametrize(
    ("command", "field", "text", "found"),
    [
        ("mask", "spans", "min granne anders", [NAMED]),
        ("suggest-themes", "themes", "knark", ["drugs"]),
    ],
)
def test_each_line_is_answered_with_its_own_id(
    command: str, field: str, text: str, found: list[object]
) -> None:
    failed, told, complaints = answered(command, line(text, 7), b"\n", b"  \n", line("!!!", "b"))

    assert told == [{"id": 7, field: found}, {"id": "b", field: []}]
    assert (failed, complaints) == (0, "")


def test_no_more_than_five_themes_are_named() -> None:
    text = "knark. inbrott. mörkt. klotter. bedrägeri. rån. nazister. mobbning."

    ((found,),) = [answered("suggest-themes", line(text))[1]]

    assert len(str(found["themes"]).split(",")) == MOST == 5


@every_command
@pytest.mark.parametrize("bad", BAD, ids=lambda bad: repr(bad[:30]))
def test_a_bad_line_is_told_by_its_number_and_the_rest_answered(command: str, bad: bytes) -> None:
    failed, found, complaints = answered(command, line("hej"), bad, line("hej"))

    assert (failed, len(found)) == (1, 2)
    assert complaints.startswith("Rad 2: ") and complaints.count("\n") == 1


@every_command
def test_the_command_needs_neither_settings_nor_a_database(tmp_path: Path, command: str) -> None:
    bare = {"PYTHONPATH": str(ROOT), "PATH": os.environ["PATH"], "DATABASE_URL": "nonsense://"}

    done = subprocess.run(
        [sys.executable, "-m", "app", command],
        input=line("mopeder på gångvägen") + b"\noops\n" + line("knark", "b"),
        capture_output=True,
        cwd=tmp_path,
        env=bare,
        timeout=60,
    )

    assert done.returncode == 1
    assert [json.loads(each)["id"] for each in done.stdout.splitlines()] == ["a", "b"]
    assert done.stderr.startswith(b"Rad 2: ")
    assert list(tmp_path.iterdir()) == []
