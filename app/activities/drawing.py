"""What a template needs to draw a tally."""

from dataclasses import dataclass

WIDTH, HEIGHT, GAP = 320, 20, 3

TOP = 14


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
