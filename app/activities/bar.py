"""Many promised things as one bar with a tick every tenth."""

from app.activities.drawing import GAP, HEIGHT, TOP, WIDTH, Cell, Drawing, Notch
from app.activities.pace import Pace


def bar(pace: Pace, total: int, size: int, label: str) -> Drawing:
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
