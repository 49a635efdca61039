"""The measures of the house, as a table, with whether each holds; the last line is for machines."""

import ast
import io
import json
import tokenize
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from statistics import median, quantiles

from scripts.source import ROOF, Function, Module, imports_of_house, modules, room_of, texts

MOCKS = ("unittest.mock", "mock", "pytest_mock", "doublex", "flexmock", "respx", "responses")
SILENT = {
    tokenize.COMMENT,
    tokenize.NL,
    tokenize.NEWLINE,
    tokenize.INDENT,
    tokenize.DEDENT,
    tokenize.ENCODING,
    tokenize.ENDMARKER,
}


@dataclass(frozen=True)
class Measured:
    """One measure: what it is, what was found, and the bounds it should keep."""

    name: str
    value: float
    least: float
    most: float

    @property
    def holds(self) -> bool:
        return self.least <= self.value <= self.most

    @property
    def bound(self) -> str:
        if self.least and self.most != self.least:
            return f"{self.least:g} to {self.most:g}"
        return f"{'at most' if self.most and not self.least else 'exactly'} {self.most:g}"


def lines(text: str) -> int:
    """Lines that hold something."""
    return sum(1 for line in text.splitlines() if line.strip())


def length(function: Function) -> int:
    """From def to the last line."""
    return (function.end_lineno or function.lineno) - function.lineno + 1


def code_lines(module: Module) -> int:
    """Lines of code: not blank, not comment, not docstring."""
    tokens = tokenize.generate_tokens(io.StringIO(module.text).readline)
    written = {
        line
        for token in tokens
        if token.type not in SILENT
        for line in range(token.start[0], token.end[0] + 1)
    }
    return len(written - docstring_lines(module.tree))


def docstring_lines(tree: ast.Module) -> set[int]:
    """The lines taken by docstrings."""
    holders = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    found: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, holders) and ast.get_docstring(node, clean=False) is not None:
            text = node.body[0]
            found |= set(range(text.lineno, (text.end_lineno or text.lineno) + 1))
    return found


def leaning() -> dict[str, set[str]]:
    """Which rooms each room imports from."""
    found: dict[str, set[str]] = {}
    for module in modules("app"):
        if module.room not in ROOF:
            rooms = {room_of(name) for name in imports_of_house(module)}
            found.setdefault(module.room, set()).update(rooms - {module.room})
    return found


def reach(room: str, leans: dict[str, set[str]]) -> set[str]:
    """Every room that one can come to from this one."""
    seen: set[str] = set()
    ahead = [room]
    while ahead:
        for other in leans.get(ahead.pop(), set()) - seen:
            seen.add(other)
            ahead.append(other)
    return seen


def knots(leans: dict[str, set[str]]) -> int:
    """How many rooms reach themselves again through others."""
    return sum(1 for room in leans if room in reach(room, leans))


def hidden_imports(function: Function) -> int:
    return sum(isinstance(node, ast.Import | ast.ImportFrom) for node in ast.walk(function))


def mocks() -> int:
    """Modules that import a library for pretending, in the house or its tests."""
    every = [*modules("app"), *modules("tests")]
    return sum(
        any(
            name == mock or name.startswith(f"{mock}.")
            for name in module.imported
            for mock in MOCKS
        )
        for module in every
    )


def ratio() -> float:
    """Lines of test code for each line of code in the house."""
    tests, house = (sum(map(code_lines, modules(folder))) for folder in ("tests", "app"))
    return round(tests / house, 2)


def at_most(name: str, values: Iterable[float], by: Callable[..., float], most: float) -> Measured:
    return Measured(name, round(by(list(values)), 1), 0, most)


def ninth_decile(values: list[float]) -> float:
    return quantiles(values, n=10)[-1]


@cache
def measures() -> tuple[Measured, ...]:
    """All of them, over every Python file and every template of the house."""
    house = modules("app")
    functions = [function for module in house for function in module.functions]
    files, calls = [lines(m.text) for m in house], [length(f) for f in functions]
    pages = [lines(text) for text in texts(".html", under="app/templates").values()]
    typed = sum(function.returns is not None for function in functions) / len(functions)
    return (
        at_most("file, median lines", files, median, 40),
        at_most("file, longest", files, max, 250),
        at_most("function, median lines", calls, median, 6),
        at_most("function, ninth decile", calls, ninth_decile, 20),
        at_most("function, longest", calls, max, 50),
        at_most("template, median lines", pages, median, 25),
        at_most("template, longest", pages, max, 150),
        Measured("rooms in knots", knots(leaning()), 0, 0),
        Measured("imports inside functions", sum(map(hidden_imports, functions)), 0, 0),
        Measured("functions with a return type, %", round(100 * typed, 1), 100, 100),
        Measured("modules with a mocking library", mocks(), 0, 0),
        Measured("test code : app code", ratio(), 1.2, 1.6),
    )


def main() -> None:
    for each in measures():
        mark = "holds" if each.holds else "DOES NOT HOLD"
        print(f"{each.name:<34}{each.value:>8g}   {each.bound:<14}{mark}")
    print(json.dumps({each.name: each.value for each in measures()}))


if __name__ == "__main__":
    main()
