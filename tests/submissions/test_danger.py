"""Danger that goes on now is told from what was, what often is, and what might be."""

from pathlib import Path

import pytest

from app.submissions.danger import going_on

FILES = sorted((Path(__file__).parent / "data").glob("danger*.txt"))
LINES = [line for file in FILES for line in file.read_text(encoding="utf-8").splitlines()]
DANGER = [line[2:] for line in LINES if line.startswith("+ ")]
OTHER = [line[2:] for line in LINES if line.startswith("- ")]
LONG = "Lamporna är trasiga. Vi har sagt det i flera år.\n"


def test_the_labelled_lines_are_told_apart() -> None:
    found = [line for line in DANGER if going_on(line)]
    wrong = [line for line in OTHER if going_on(line)]

    assert len(DANGER) >= 80 and len(OTHER) >= 100
    assert len(found) / len(DANGER) >= 0.95
    assert len(found) / (len(found) + len(wrong)) >= 0.95


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Ring polisen!", ["ring polisen"]),
        ("De slåss på torget just nu", ["slåss"]),
        ("Det är bråk på torget just nu", ["bråk just nu"]),
        ("help", ["help"]),
        ("HJÄLP!!! Hjälp!", ["hjälp"]),
        (f"{LONG}Han slår henne.", ["slår henne"]),
        (f"{LONG}De sköt förra året.", []),
        ("De slåss ofta", []),
        ("De slåss ofta, också just nu", ["slåss"]),
        ("Ingen slåss här just nu", []),
        ("", []),
        ("!!!", []),
    ],
)
def test_it_says_which_words_it_was(text: str, why: list[str]) -> None:
    assert going_on(text) == why
