"""python -m scripts.faker_names FOLDER writes the name lists of app/masking from faker's.

FOLDER is faker/providers/person of an unpacked faker (MIT, Daniele Faraglia and others); its
files are read, never run. A name that is also an ordinary word is left out, and one that is a
slip of the thumb from an ordinary word is kept apart, for it takes more to believe it.
"""

import ast
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from app.masking.lexicon import DATA, entries, is_misspelt

TAKEN = {word for name in ("words.txt", "places.txt", "proper.txt") for word in entries(name)}
LATIN = re.compile(r"[a-zà-ÿā-ɏḀ-ỿ]{3,}(?:-[a-zà-ÿā-ɏḀ-ỿ]{3,})?")
# Where a short name is as often something else.
SHORTEST = 4
HEAD = "# From faker 40.54.0 (MIT), by scripts/faker_names.py; see README.md.\n"


def main(folder: Path) -> None:
    given, surnames = set[str](), set[str]()
    for file in sorted(folder.glob("*/__init__.py")):
        for heading, name in _names(ast.parse(file.read_text(encoding="utf-8"))):
            (given if heading.startswith("first") else surnames).add(name)
    given = set(filter(_is_of_use, given)) - {*entries("given.txt")}
    surnames = set(filter(_is_of_use, surnames)) - {*entries("surnames.txt")} - given
    doubtful = {name for name in given | surnames if len(name) < SHORTEST or is_misspelt(name)}
    _write("faker_given.txt", given - doubtful)
    _write("faker_surnames.txt", surnames - doubtful)
    _write("faker_doubtful.txt", doubtful)


def _names(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Each name in a list that is called first_names… or last_names…, in small letters."""
    for node in ast.walk(tree):
        target = getattr(node, "target", None) or getattr(node, "targets", [None])[0]
        if isinstance(target, ast.Name) and re.match(r"(?:first|last)_name", target.id):
            for part in ast.walk(node):
                if isinstance(part, ast.Constant) and isinstance(part.value, str):
                    yield target.id, part.value.lower()


def _is_of_use(name: str) -> bool:
    return bool(LATIN.fullmatch(name)) and name not in TAKEN


def _write(file: str, names: Iterable[str]) -> None:
    (DATA / file).write_text(HEAD + "\n".join(sorted(names)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
