"""What number keeps a promise: at least, about, between, at most."""

from dataclasses import dataclass

from app.wording.vocabulary import Comparator

FIFTH = 20  # per cent


@dataclass(frozen=True)
class Bounds:
    """The least that keeps the promise and the most that was promised; a ceiling has no least."""

    least: int | None
    most: int

    def is_met(self, done: int) -> bool:
        """Reached, whatever was done beyond; a ceiling is met while it is not passed."""
        return done <= self.most if self.least is None else done >= self.least

    def over(self, done: int) -> int:
        """How many more than promised: shown, never cut off."""
        return max(0, done - self.most)

    def left(self, done: int) -> int:
        """How many remain until it is met."""
        return max(0, (self.least or 0) - done)


def bounds(comparator: Comparator, target: int, target_max: int | None = None) -> Bounds:
    """The bounds of a number: a bare one is met when reached, cirka within a fifth."""
    if comparator is Comparator.AT_MOST:
        return Bounds(None, target)
    if comparator is Comparator.APPROXIMATELY:
        # In whole numbers: 0.8 of 5 is 4, not the 4.000000001 of floating point.
        return Bounds(-(-target * (100 - FIFTH) // 100), target * (100 + FIFTH) // 100)
    return Bounds(target, target_max or target)
