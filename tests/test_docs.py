"""What an operator may set is written down, and every decision has its four parts."""

import re

import pytest

from app.cli import COMMANDS
from app.pipes import PIPES
from app.settings import Settings
from app.watching import WITNESSES
from scripts.source import ROOT, texts

OPERATIONS = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
DECISIONS = texts(".md", under="docs/decisions")
PARTS = ["Context", "Decision", "Consequences", "Alternatives"]


def targets() -> list[str]:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    return re.findall(r"^([a-z][\w-]*):", makefile, re.MULTILINE)


@pytest.mark.parametrize("setting", Settings.model_fields)
def test_every_setting_is_documented(setting: str) -> None:
    assert f"| `{setting.upper()}` |" in OPERATIONS


def test_no_setting_is_documented_that_does_not_exist() -> None:
    told = set(re.findall(r"^\| `([A-Z_]+)` \|", OPERATIONS, re.MULTILINE))

    assert told == {setting.upper() for setting in Settings.model_fields}


@pytest.mark.parametrize("name", DECISIONS)
def test_a_decision_says_why_and_what_else_there_was(name: str) -> None:
    assert re.findall(r"^## (.+)$", DECISIONS[name], re.MULTILINE) == PARTS


def test_every_make_target_is_told_to_newcomers() -> None:
    told = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")

    assert targets()
    assert [target for target in targets() if f"`make {target}`" not in told] == []


def test_every_command_is_told_to_those_who_run_the_site() -> None:
    commands = [*COMMANDS, *PIPES, *WITNESSES, "administrator"]

    assert [name for name in commands if f"| `python -m app {name}" not in OPERATIONS] == []
