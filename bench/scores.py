"""How forecasts fared: how often the interval held, and how far the middle was off."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.counting.spread import Interval


@dataclass(frozen=True)
class Said:
    """One forecast, what the straight line says, what it became and what was promised."""

    interval: Interval
    line: float
    became: int
    promised: int

    @property
    def is_inside(self) -> bool:
        return self.interval.low <= self.became <= self.interval.high

    def error(self, guess: float) -> float:
        """The square of how far off, in parts of what was promised."""
        return ((guess - self.became) / self.promised) ** 2


@dataclass
class Score:
    """What became of the forecasts of one rhythm."""

    asked: int = 0
    said: int = 0
    inside: int = 0
    error: float = 0
    line_error: float = 0

    def add(self, said: Said | None) -> None:
        self.asked += 1
        if said is not None:
            self.said += 1
            self.inside += said.is_inside
            self.error += said.error(said.interval.mean)
            self.line_error += said.error(said.line)

    @property
    def coverage(self) -> float:
        return self.inside / self.said

    @property
    def beats_line(self) -> bool:
        return self.error <= self.line_error

    @property
    def figures(self) -> dict[str, float]:
        return {
            "asked": self.asked,
            "said": self.said,
            "coverage": round(self.coverage, 4),
            "error": round(self.error / self.said, 5),
            "line_error": round(self.line_error / self.said, 5),
        }


def together(scores: Iterable[Score]) -> Score:
    """The scores of several rhythms as one."""
    whole = Score()
    for each in scores:
        whole.asked += each.asked
        whole.said += each.said
        whole.inside += each.inside
        whole.error += each.error
        whole.line_error += each.line_error
    return whole
