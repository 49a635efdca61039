"""Reads the house's own code: its files, rooms, imports and functions."""

import ast
import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
# What stands on top of the rooms: it may lean on all of them, and none of them leans on it.
ROOF = {"main", "tables", "cli", "ground", "nightly", "logbook", "watching", "pipes", "serving"}
ROOF |= {"settings", "demo", "__main__", ""}
SKIPPED = {"var", "node_modules", "__pycache__"}

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    """One Python file, by its dotted name."""

    name: str
    path: Path
    text: str
    tree: ast.Module

    @property
    def room(self) -> str:
        """`app.promises.service` is in promises, `app.main` in main."""
        return room_of(self.name)

    @property
    def functions(self) -> list[Function]:
        return [node for node in ast.walk(self.tree) if isinstance(node, Function)]

    @property
    def imported(self) -> set[str]:
        """What it imports, by dotted name; `from app.kit import clock` is app.kit.clock."""
        return {name for node in ast.walk(self.tree) for name in _names(node)}


@cache
def modules(folder: str) -> tuple[Module, ...]:
    """Every Python file under a folder, without the migrations that alembic wrote."""
    paths = sorted((ROOT / folder).rglob("*.py"))
    return tuple(_module(path) for path in paths if "versions" not in path.parts)


def room_of(name: str) -> str:
    """The second part of a dotted name."""
    return [*name.split("."), ""][1]


def imports_of_house(module: Module) -> set[str]:
    """The modules of app that it imports, whatever it takes out of them."""
    known = {each.name for each in modules("app")}
    ours = {name for name in module.imported if name.split(".")[0] == "app"}
    return {name if name in known else name.rpartition(".")[0] for name in ours} - {"", "app"}


def files() -> Iterator[Path]:
    """Every file that belongs to the project."""
    for folder, names, leaves in os.walk(ROOT):
        names[:] = [name for name in names if name == ".ci" or not _is_skipped(name)]
        for leaf in leaves:
            yield Path(folder, leaf)


def texts(*suffixes: str, under: str = ".") -> dict[str, str]:
    """Files with one of those endings, by their path in the project."""
    found = {path.relative_to(ROOT).as_posix(): path for path in (ROOT / under).rglob("*")}
    return {
        name: path.read_text(encoding="utf-8")
        for name, path in sorted(found.items())
        if path.suffix in suffixes and path.is_file()
    }


def _is_skipped(folder: str) -> bool:
    """What tools keep beside the project is no part of it."""
    return folder in SKIPPED or folder.startswith(".")


def _module(path: Path) -> Module:
    parts = path.relative_to(ROOT).with_suffix("").parts
    name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
    text = path.read_text(encoding="utf-8")
    return Module(name, path, text, ast.parse(text))


def _names(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        return [f"{node.module}.{alias.name}" for alias in node.names]
    return []
