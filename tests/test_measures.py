"""The measures of the house hold, and measure what they say."""

import ast
from pathlib import Path

import pytest

from scripts.measure import Measured, code_lines, knots, measures
from scripts.source import Module


@pytest.mark.parametrize("measured", measures(), ids=lambda measured: measured.name)
def test_a_measure_holds(measured: Measured) -> None:
    assert measured.holds, f"{measured.value} is not {measured.bound}"


def test_comments_blanks_and_docstrings_are_not_code() -> None:
    text = '"""Says what it is."""\n\n# Why.\nONE = (\n    1\n)\n'

    assert code_lines(Module("app.one", Path("one.py"), text, ast.parse(text))) == 3


def test_rooms_that_reach_each_other_are_a_knot() -> None:
    assert knots({"above": {"below"}, "below": set()}) == 0
    assert knots({"above": {"below"}, "below": {"kit"}, "kit": {"above"}}) == 3
