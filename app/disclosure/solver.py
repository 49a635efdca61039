"""HiGHS, with the rows of an integer program put into it."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

import highspy
import numpy as np
from numpy.typing import NDArray

from app.disclosure.rules import MOST_EVER

Name = TypeVar("Name", bound=Hashable)

Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class Row(Generic[Name]):
    """That a sum of counts, each times its factor, lies between two numbers."""

    low: int
    high: int | None
    terms: list[tuple[Name, int]]


def made(rows: Sequence[Row[Name]], columns: Mapping[Name, int], *, whole: bool) -> highspy.Highs:
    """A solver that knows the rows, for whole numbers or relaxed."""
    solver = highspy.Highs()  # type: ignore[no-untyped-call]
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("mip_rel_gap", 0.0)
    for column in range(len(columns)):
        solver.addVar(0, MOST_EVER)
        if whole:
            solver.changeColIntegrality(column, highspy.HighsVarType.kInteger)
    for row in rows:
        places = np.array([columns[name] for name, _ in row.terms], dtype=np.int32)
        factors = np.array([factor for _, factor in row.terms], dtype=np.float64)
        high = highspy.kHighsInf if row.high is None else row.high
        solver.addRow(row.low, high, len(places), places, factors)
    return solver


def run(solver: highspy.Highs, costs: Numbers) -> Numbers | None:
    """The counts that cost least; None if nothing agrees with the rows."""
    solver.changeColsCost(len(costs), np.arange(len(costs), dtype=np.int32), costs)
    solver.run()
    if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        return None
    return np.array(solver.getSolution().col_value)
