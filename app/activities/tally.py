"""The tally as geometry: every promised thing is one block, and a notch marks today.

Blocks up to sixty, in rows of at most twenty; past that one bar with a tick every tenth.
"""

from app.activities.bar import bar
from app.activities.blocks import MOST_BLOCKS, blocks
from app.activities.drawing import Drawing
from app.activities.pace import Pace


def draw(pace: Pace, label: str) -> Drawing | None:
    """The tally of a promise; None when no number was promised, or just one thing."""
    if pace.total is None or pace.is_once:
        return None
    size = max(pace.total, pace.done)
    if size > MOST_BLOCKS:
        return bar(pace, pace.total, size, label)
    return blocks(pace, pace.total, size, label)
