"""Integer programs over named counts, solved by HiGHS: how few and how many may a sum be?"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

import highspy
import numpy as np

from app.disclosure.rules import MOST_EVER

Name = TypeVar("Name", bound=Hashable)

OPTIMAL = highspy.HighsModelStatus.kOptimal
INTEGER = highspy.HighsVarType.kInteger


@dataclass(frozen=True)
class Row(Generic[Name]):
    """That a sum of counts, each times its factor, lies between two numbers."""

    low: int
    high: int | None
    terms: list[tuple[Name, int]]


class Program(Generic[Name]):
    """All that is known of some counts, none of which is below zero."""

    def __init__(self, rows: Sequence[Row[Name]]) -> None:
        self.solver = highspy.Highs()  # type: ignore[no-untyped-call]
        self.solver.setOptionValue("output_flag", False)
        self.solver.setOptionValue("mip_rel_gap", 0.0)
        self.columns: dict[Name, int] = {}
        for row in rows:
            self._add(row)

    def is_possible(self) -> bool:
        """Whether any counts agree with it all."""
        return self._solved({}, 1) is not None

    def intervals(self, sums: Sequence[list[Name]], *, enough: int) -> list[tuple[int, int]]:
        """The fewest and the most of each sum.

        A sum for which `enough` values are possible is not narrowed down any further: one
        solution with everything high and one with everything low settle most of them at once.
        """
        seen: list[list[int]] = [[] for _ in sums]
        everything = range(len(sums))
        self._look(sums, everything, seen)
        self._look(sums, self._open(seen, enough), seen)
        for each in self._open(seen, enough):
            self._look(sums, [each], seen)
        return [(min(values), max(values)) for values in seen]

    def _open(self, seen: list[list[int]], enough: int) -> list[int]:
        return [
            index for index, values in enumerate(seen) if max(values) - min(values) + 1 < enough
        ]

    def _look(
        self, sums: Sequence[list[Name]], wanted: Sequence[int], seen: list[list[int]]
    ) -> None:
        """Note what every sum is when the wanted ones are as few, and as many, as they can be."""
        costs: dict[int, float] = {}
        for index in wanted:
            for name in sums[index]:
                costs[self.columns[name]] = costs.get(self.columns[name], 0) + 1
        for sign in (1, -1):
            counts = self._solved(costs, sign) if costs else None
            if counts is not None:
                for values, terms in zip(seen, sums, strict=True):
                    values.append(sum(counts[self.columns[name]] for name in terms))

    def _solved(self, costs: dict[int, float], sign: int) -> list[int] | None:
        every = len(self.columns)
        values = np.array([sign * costs.get(column, 0.0) for column in range(every)])
        self.solver.changeColsCost(every, np.arange(every, dtype=np.int32), values)
        self.solver.run()
        if self.solver.getModelStatus() != OPTIMAL:
            return None
        return [round(value) for value in self.solver.getSolution().col_value]

    def _add(self, row: Row[Name]) -> None:
        columns = np.array([self._column(name) for name, _ in row.terms], dtype=np.int32)
        factors = np.array([factor for _, factor in row.terms], dtype=np.float64)
        high = highspy.kHighsInf if row.high is None else row.high
        self.solver.addRow(row.low, high, len(columns), columns, factors)

    def _column(self, name: Name) -> int:
        if name not in self.columns:
            self.columns[name] = len(self.columns)
            self.solver.addVar(0, MOST_EVER)
            self.solver.changeColIntegrality(self.columns[name], INTEGER)
        return self.columns[name]
