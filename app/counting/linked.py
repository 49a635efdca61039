"""How much one week tells of the next: a week that is missed is often followed by another."""

from collections.abc import Sequence

# Before anything is seen: half alike, with the weight of so many weeks.
PRIOR, WEIGHT = 0.5, 25
MOST = 0.7


def linked(kept: Sequence[bool]) -> float:
    """How many times wider sums swing than by chance: 1 where no week tells of the next."""
    share = sum(kept) / len(kept)
    off = [each - share for each in kept]
    whole = sum(each * each for each in off)
    seen = (
        sum(one * other for one, other in zip(off, off[1:], strict=False)) / whole if whole else 0
    )
    alike = (seen * len(kept) + PRIOR * WEIGHT) / (len(kept) + WEIGHT)
    alike = min(MOST, max(0.0, alike))
    return (1 + alike) / (1 - alike)
