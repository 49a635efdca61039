"""Rules for what may be published of how many spoke (the 10-5 rule of the UK's ONS).

Every count, part and total goes through `publishable`, each on its own, so nothing can be
worked out by subtraction. Batches and small areas are judged by published counts alone, at
their worst, so that when something is released tells nothing that the numbers do not.
"""

FEWEST = 10
STEP = 5
BATCH = 20
SMALL = 50
SHARE_BASE = 30
MOST_EVER = 100_000


def publishable(count: int) -> int | None:
    """The count to the nearest five, or None for "too few to show".

    Under ten is too few; so is what would round to ten, for ten could mean 10, 11 or 12 only.
    """
    rounded = STEP * round(count / STEP)
    return None if rounded - STEP // 2 < FEWEST else rounded


SMALLEST = next(count for count in range(MOST_EVER) if publishable(count) is not None)


def possible(published: int | None) -> tuple[int, int]:
    """The fewest and the most voices that a published count may stand for."""
    if published is None:
        return 0, SMALLEST - 1
    return published - STEP // 2, published + STEP // 2


def is_batch(published: int | None, last: int | None) -> bool:
    """Whether a batch of new voices has come since the last time, whatever was rounded away."""
    most_before = 0 if last is None else possible(last)[1]
    return published is not None and possible(published)[0] - most_before >= BATCH


def is_small(published: int | None) -> bool:
    """Whether an area may have had fewer voices than its tables need."""
    return possible(published)[0] < SMALL


def share(part: int | None, whole: int | None) -> str | None:
    """A part of a whole in whole per cent, from published counts; None on too small a base."""
    if part is None or whole is None or whole < SHARE_BASE:
        return None
    per_cent = round(100 * part / whole)
    return (
        "< 5\N{NO-BREAK SPACE}%"
        if per_cent < 5
        else "> 95\N{NO-BREAK SPACE}%"
        if per_cent > 95
        else f"{per_cent}\N{NO-BREAK SPACE}%"
    )
