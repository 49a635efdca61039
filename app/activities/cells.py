"""Cells of a sheet: made inert on the way out, and as they were on the way back."""

RUNS = ("=", "+", "-", "@", "\t", "\r")
MARK = "'"


def inert(text: str) -> str:
    """Text that a spreadsheet would run as a formula, with an apostrophe that makes it text."""
    return MARK + text if _runs(text) else text


def opened(cell: str) -> str:
    """The text that `inert` made the cell of."""
    return cell.removeprefix(MARK) if _runs(cell) else cell


def _runs(text: str) -> bool:
    """Whatever was marked before is marked once more, so that it can be told apart."""
    return text.lstrip(MARK).startswith(RUNS)
