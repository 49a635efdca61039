"""The tally as geometry: every promised thing is one block, and a notch marks today.

Blocks up to sixty, in rows of at most twenty; past that one bar with a tick every tenth.
"""

from dataclasses import dataclass

from app.activities.pace import Pace

WIDTH, HEIGHT, GAP = 320, 20, 3
TOP = 14
MOST_BLOCKS, MOST_IN_ROW = 60, 20


@dataclass(frozen=True)
class Cell:
    """One block; `kind` is done, left or extra."""

    x: float
    y: float
    width: float
    height: float
    kind: str


@dataclass(frozen=True)
class Notch:
    """Where the plan says we should be today."""

    x: float
    y1: float
    y2: float


@dataclass(frozen=True)
class Drawing:
    """Everything a template needs to draw a tally."""

    width: int
    height: int
    cells: tuple[Cell, ...]
    notch: Notch | None
    ticks: tuple[float, ...]
    label: str


def draw(pace: Pace, label: str) -> Drawing | None:
    """The tally of a promise; None when no number was promised, or just one thing."""
    if pace.total is None or pace.is_once:
        return None
    size = max(pace.total, pace.done)
    if size > MOST_BLOCKS:
        return _bar(pace, pace.total, size, label)
    return _blocks(pace, pace.total, size, label)


def _kind(index: int, done: int, total: int) -> str:
    if index >= total:
        return "extra"
    return "done" if index < done else "left"


def _blocks(pace: Pace, total: int, size: int, label: str) -> Drawing:
    rows = -(-size // MOST_IN_ROW)
    columns = -(-size // rows)
    step = (WIDTH + GAP) / columns
    cells = tuple(
        Cell(
            round(step * (index % columns), 2),
            TOP + (HEIGHT + GAP) * (index // columns),
            round(step - GAP, 2),
            HEIGHT,
            _kind(index, pace.done, total),
        )
        for index in range(size)
    )
    height = TOP + (HEIGHT + GAP) * rows
    return Drawing(WIDTH, height, cells, _notch(pace, total, columns, step), (), label)


def _notch(pace: Pace, total: int, columns: int, step: float) -> Notch | None:
    if not 0 < pace.share_of_time < 1:
        return None
    place = total * pace.share_of_time
    row, along = divmod(place, columns)
    top = TOP + (HEIGHT + GAP) * row
    return Notch(round(min(along * step, WIDTH), 2), top - 4, top + HEIGHT + 4)


def _bar(pace: Pace, total: int, size: int, label: str) -> Drawing:
    unit = WIDTH / size
    done, promised = min(pace.done, total) * unit, total * unit
    parts = ((0.0, done, "done"), (done, promised, "left"), (promised, WIDTH * 1.0, "extra"))
    cells = tuple(
        Cell(round(start, 2), TOP, round(end - start, 2), HEIGHT, kind)
        for start, end, kind in parts
        if end - start > 0.01
    )
    notch = None
    if 0 < pace.share_of_time < 1:
        notch = Notch(round(promised * pace.share_of_time, 2), TOP - 4, TOP + HEIGHT + 4)
    ticks = tuple(round(promised * tenth / 10, 2) for tenth in range(1, 10))
    return Drawing(WIDTH, TOP + HEIGHT + GAP, cells, notch, ticks, label)
