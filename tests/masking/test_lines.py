"""The command for other programs: a line in, a line out, and no bad line stops the rest."""

import json
import os
import subprocess
import sys
from io import StringIO

import pytest

from app.masking.lines import answer
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


def line(text: str, name: object = "a") -> bytes:
    return json.dumps({"id": name, "text": text}).encode()


def answered(*lines: bytes) -> tuple[int, list[object], str]:
    """How many failed, what was answered, and what was complained of."""
    to, complaints = StringIO(), StringIO()
    failed = answer(lines, to=to, complaints=complaints)
    return failed, [json.loads(line) for line in to.getvalue().splitlines()], complaints.getvalue()


def test_each_line_is_answered_with_its_own_id() -> None:
    failed, found, complaints = answered(line("min granne anders", 7), b"\n", line("lampan", "b"))

    spans = [{"start": 11, "end": 17, "class": "name"}]
    assert found == [{"id": 7, "spans": spans}, {"id": "b", "spans": []}]
    assert (failed, complaints) == (0, "")


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: repr(bad[:30]))
def test_a_bad_line_is_told_by_its_number_and_the_rest_answered(bad: bytes) -> None:
    failed, found, complaints = answered(line("hej"), bad, line("hej"))

    assert (failed, len(found)) == (1, 2)
    assert complaints.startswith("Rad 2: ")


def test_the_command_needs_no_settings_and_ends_badly_after_a_bad_line() -> None:
    bare = {"PATH": os.environ["PATH"], "DATABASE_URL": "nonsense://"}

    ended = subprocess.run(
        [sys.executable, "-m", "app", "mask"],
        input=line("anders@exempel.se") + b"\nx\n" + line("hej"),
        capture_output=True,
        cwd=ROOT,
        env=bare,
        check=False,
    )

    assert ended.returncode == 1
    assert ended.stdout.count(b"\n") == 2
    assert ended.stderr.decode().startswith("Rad 2: ")
