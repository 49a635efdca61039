"""Every promised thing as one block, in rows."""

from app.activities.drawing import GAP, HEIGHT, TOP, WIDTH, Cell, Drawing, Notch
from app.activities.pace import Pace

MOST_BLOCKS, MOST_IN_ROW = 60, 20


def _kind(index: int, done: int, total: int) -> str:
    if index >= total:
        return "extra"
    return "done" if index < done else "left"


def blocks(pace: Pace, total: int, size: int, label: str) -> Drawing:
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
