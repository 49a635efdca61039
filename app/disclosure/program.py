"""Integer programs over named counts, solved by HiGHS: how few and how many may a sum be?"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from random import Random
from typing import Generic, TypeVar

import highspy
import numpy as np
from numpy.typing import NDArray

from app.disclosure.rules import MOST_EVER

Name = TypeVar("Name", bound=Hashable)
Numbers = NDArray[np.float64]

LOOKS = 12
NEAR = 1e-6


@dataclass(frozen=True)
class Row(Generic[Name]):
    """That a sum of counts, each times its factor, lies between two numbers."""

    low: int
    high: int | None
    terms: list[tuple[Name, int]]


class _Seen:
    """The fewest and the most of each sum in the solutions that were found so far."""

    def __init__(self, members: Numbers, enough: int) -> None:
        self.members, self.enough = members, enough
        self.low, self.high = (np.full(len(members), end) for end in (np.inf, -np.inf))

    def note(self, counts: Numbers) -> None:
        """One more way that it may be."""
        values = self.members @ counts
        np.minimum(self.low, values, out=self.low)
        np.maximum(self.high, values, out=self.high)

    def is_open(self) -> NDArray[np.bool_]:
        """The sums for which too few values have been found."""
        width: Numbers = self.high - self.low + 1
        return width < self.enough


class Program(Generic[Name]):
    """All that is known of some counts, none of which is below zero."""

    def __init__(self, rows: Sequence[Row[Name]]) -> None:
        names = dict.fromkeys(name for row in rows for name, _ in row.terms)
        self.columns = {name: column for column, name in enumerate(names)}
        self.relaxed, self.whole = (self._solver(rows, whole) for whole in (False, True))

    def is_possible(self) -> bool:
        """Whether any counts agree with it all."""
        return _run(self.relaxed, np.zeros(len(self.columns))) is not None

    def intervals(self, sums: Sequence[list[Name]], *, enough: int) -> list[tuple[int, int]]:
        """The fewest and the most of each sum.

        A sum for which `enough` values are possible is not narrowed down any further: a few
        solutions with many sums high or low settle most of them at once.
        """
        members = np.zeros((len(sums), len(self.columns)))
        for place, names in enumerate(sums):
            members[place, [self.columns[name] for name in names]] = 1
        seen = _Seen(members, enough)
        random = Random(0)
        for costs in (np.ones(len(sums)), *(_signs(len(sums), random) for _ in range(LOOKS))):
            self._look(self.relaxed, np.where(seen.is_open(), costs, 0) @ members, seen)
        for place in range(len(sums)):
            if seen.is_open()[place]:
                self._settle(place, seen)
        return [(round(few), round(many)) for few, many in zip(seen.low, seen.high, strict=True)]

    def _settle(self, place: int, seen: "_Seen") -> None:
        """One sum by itself: outside what the relaxed allows nothing is possible."""
        few, many = self._look(self.relaxed, seen.members[place], seen)
        if many - few + 1 < seen.enough:
            seen.low[place], seen.high[place] = few, many
        elif seen.is_open()[place]:
            self._look(self.whole, seen.members[place], seen)

    def _look(self, solver: highspy.Highs, costs: Numbers, seen: "_Seen") -> tuple[float, float]:
        """The least and the most of a weighted sum, in whole numbers; what was whole is noted."""
        ends = []
        for sign in (1, -1):
            counts = _run(solver, sign * costs)
            if counts is None:
                raise ValueError("no counts agree with these tables")
            ends.append(float(costs @ counts))
            if np.abs(counts - counts.round()).max() < NEAR:
                seen.note(counts.round())
        return np.ceil(ends[0] - NEAR), np.floor(ends[1] + NEAR)

    def _solver(self, rows: Sequence[Row[Name]], whole: bool) -> highspy.Highs:
        solver = highspy.Highs()  # type: ignore[no-untyped-call]
        solver.setOptionValue("output_flag", False)
        solver.setOptionValue("mip_rel_gap", 0.0)
        for column in range(len(self.columns)):
            solver.addVar(0, MOST_EVER)
            if whole:
                solver.changeColIntegrality(column, highspy.HighsVarType.kInteger)
        for row in rows:
            columns = np.array([self.columns[name] for name, _ in row.terms], dtype=np.int32)
            factors = np.array([factor for _, factor in row.terms], dtype=np.float64)
            high = highspy.kHighsInf if row.high is None else row.high
            solver.addRow(row.low, high, len(columns), columns, factors)
        return solver


def _run(solver: highspy.Highs, costs: Numbers) -> Numbers | None:
    solver.changeColsCost(len(costs), np.arange(len(costs), dtype=np.int32), costs)
    solver.run()
    if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        return None
    return np.array(solver.getSolution().col_value)


def _signs(number: int, random: Random) -> Numbers:
    return np.array([random.choice((0, 1, -1)) for _ in range(number)], dtype=np.float64)
