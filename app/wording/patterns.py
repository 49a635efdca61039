"""Lists of words that end up in a pattern: one alternative to a line, plain or with endings."""

from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data"


@cache
def words(name: str) -> frozenset[str]:
    """The lines of a list."""
    return frozenset((DATA / f"{name}.txt").read_text("utf-8").splitlines())


@cache
def either(name: str) -> str:
    """The lines of a list, any of them, the longest first."""
    return "(?:" + "|".join(sorted(words(name), key=len, reverse=True)) + ")"
