"""What tests of areas may ask for besides: a copy of the files."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from app.areas.service import DATA

Edit = Callable[[str, str, str], None]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the data files, for a test to change."""
    return Path(shutil.copytree(DATA, tmp_path / "data"))


@pytest.fixture
def edit(folder: Path) -> Edit:
    """Change one thing in one file of the copy."""

    def change(name: str, old: str, new: str) -> None:
        text = (folder / name).read_text(encoding="utf-8")
        assert old in text
        (folder / name).write_text(text.replace(old, new), encoding="utf-8")

    return change
