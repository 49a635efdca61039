"""Integer programs over named counts, solved by HiGHS: how few and how many may a sum be?"""

from collections.abc import Iterator, Sequence
from typing import Generic

import highspy
import numpy as np

from app.disclosure.seen import Seen
from app.disclosure.solver import Name, Numbers, Row, made, run

LOOKS = 12

NEAR = 1e-6


class Program(Generic[Name]):
    """All that is known of some counts, none of which is below zero."""

    def __init__(self, rows: Sequence[Row[Name]]) -> None:
        names = dict.fromkeys(name for row in rows for name, _ in row.terms)
        self.columns = {name: column for column, name in enumerate(names)}
        self.relaxed, self.whole = (made(rows, self.columns, whole=each) for each in (False, True))

    def is_possible(self) -> bool:
        """Whether any counts agree with it all."""
        return run(self.relaxed, np.zeros(len(self.columns))) is not None

    def intervals(self, sums: Sequence[list[Name]], *, enough: int) -> list[tuple[int, int]]:
        """The fewest and the most of each sum.

        A sum for which `enough` values are possible is not narrowed down any further: a few
        solutions with many sums high or low settle most of them at once.
        """
        members = np.zeros((len(sums), len(self.columns)))
        for place, names in enumerate(sums):
            members[place, [self.columns[name] for name in names]] = 1
        seen = Seen(members, enough)
        for costs in _looks(len(sums)):
            self._look(self.relaxed, np.where(seen.is_open(), costs, 0) @ members, seen)
        for place in range(len(sums)):
            if seen.is_open()[place]:
                self._settle(place, seen)
        return [(round(few), round(many)) for few, many in zip(seen.low, seen.high, strict=True)]

    def _settle(self, place: int, seen: "Seen") -> None:
        """One sum by itself: outside what the relaxed allows nothing is possible."""
        few, many = self._look(self.relaxed, seen.members[place], seen)
        if many - few + 1 < seen.enough:
            seen.low[place], seen.high[place] = few, many
        elif seen.is_open()[place]:
            self._look(self.whole, seen.members[place], seen)

    def _look(self, solver: highspy.Highs, costs: Numbers, seen: "Seen") -> tuple[float, float]:
        """The least and the most of a weighted sum, in whole numbers; what was whole is noted."""
        ends = []
        for sign in (1, -1):
            counts = run(solver, sign * costs)
            if counts is None:
                raise ValueError("no counts agree with these tables")
            ends.append(float(costs @ counts))
            if np.abs(counts - counts.round()).max() < NEAR:
                seen.note(counts.round())
        return np.ceil(ends[0] - NEAR), np.floor(ends[1] + NEAR)


def _looks(number: int) -> Iterator[Numbers]:
    """All sums together, and then some high and others low: the same ones every time."""
    yield np.ones(number)
    signs = np.random.default_rng(0)
    for _ in range(LOOKS):
        yield signs.integers(-1, 2, number).astype(np.float64)
