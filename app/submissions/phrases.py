"""Lists of phrases in a file, by heading; a person can read why one was found."""

import re
from collections.abc import Iterable
from pathlib import Path

FOLDER = Path(__file__).parent / "data"
WORD = re.compile(r"\w+")
HEADING = re.compile(r"\[(\w+)\]")


def words(text: str) -> str:
    """The words alone, in lower case, with one space round each."""
    return f" {' '.join(WORD.findall(text.casefold()))} "


def lists(name: str) -> dict[str, re.Pattern[str]]:
    """A pattern for each heading of the file, for text that went through `words`."""
    found: dict[str, list[str]] = {}
    heading = ""
    for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
        if named := HEADING.fullmatch(line):
            heading = named[1]
        elif line and not line.startswith("#"):
            found.setdefault(heading, []).append(line)
    return {heading: pattern(phrases) for heading, phrases in found.items()}


def pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    """Any of them as whole words, the longest first; `*` is the rest of a word, or one."""
    each = sorted(phrases, key=len, reverse=True)
    either = "|".join(re.escape(phrase).replace(r"\*", r"\w*") for phrase in each)
    return re.compile(rf"(?<= )(?:{either})(?= )")
