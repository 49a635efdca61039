"""The pace as geometry: the plan as a straight line, what was done as steps, and today.

The dated list beside it says the same in words, so the drawing carries nothing alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.activities.pace import Pace

WIDTH, HEIGHT = 640, 220
LEFT, RIGHT, TOP, BOTTOM = 40, 630, 30, 190
FEWEST = 3


@dataclass(frozen=True)
class Chart:
    """Everything a template needs to draw the pace."""

    plan: str
    steps: str
    today: float | None
    months: tuple[tuple[float, date], ...]
    levels: tuple[tuple[float, int], ...]


def chart(pace: Pace, entries: Sequence[tuple[date, int]]) -> Chart | None:
    """The chart of a promise; None where a line would say no more than the tally."""
    if pace.total is None or pace.total < FEWEST:
        return None
    frame = _Frame(pace, max(pace.total, pace.done))
    promised = frame.y(pace.total)
    is_running = pace.measure.starts_on <= pace.on <= pace.measure.ends_on
    return Chart(
        plan=f"M{LEFT} {BOTTOM} {RIGHT} {promised}",
        steps=_steps(frame, pace, entries),
        today=frame.x(pace.on) if is_running else None,
        months=tuple((frame.x(each), each) for each in _months(pace)),
        levels=((BOTTOM, 0), (promised, pace.total)),
    )


@dataclass(frozen=True)
class _Frame:
    pace: Pace
    most: int

    def x(self, on: date) -> float:
        measure = self.pace.measure
        length = max(1, (measure.ends_on - measure.starts_on).days)
        share = min(1.0, max(0.0, (on - measure.starts_on).days / length))
        return round(LEFT + (RIGHT - LEFT) * share, 1)

    def y(self, count: int) -> float:
        return round(BOTTOM - (BOTTOM - TOP) * count / self.most, 1)


def _steps(frame: _Frame, pace: Pace, entries: Sequence[tuple[date, int]]) -> str:
    done, path = 0, f"M{LEFT} {BOTTOM}"
    for day, count in sorted(entries):
        done += count
        path += f"H{frame.x(day)}V{frame.y(done)}"
    return path + f"H{frame.x(pace.on)}"


def _months(pace: Pace) -> list[date]:
    """At most four months evenly spread, and the last day."""
    measure = pace.measure
    days = (measure.ends_on - measure.starts_on).days
    spread = (measure.starts_on + timedelta(days=days * part // 4) for part in range(4))
    return [*dict.fromkeys(each.replace(day=1) for each in spread), measure.ends_on]
