"""Rules for what may be published of how many spoke (the 10-5 rule of the UK's ONS).

Every count, part and total goes through `publishable`, each on its own, so nothing can be
worked out by subtraction.
"""

FEWEST = 10
STEP = 5
BATCH = 20


def publishable(count: int) -> int | None:
    """The count to the nearest five, or None for "fewer than ten"."""
    return None if count < FEWEST else STEP * round(count / STEP)
