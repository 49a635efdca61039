"""How few and how many each sum was in the solutions found so far."""

import numpy as np
from numpy.typing import NDArray

from app.disclosure.solver import Numbers


class Seen:
    """The fewest and the most of each sum in the solutions that were found so far."""

    def __init__(self, members: Numbers, enough: int) -> None:
        self.members, self.enough = members, enough
        self.low, self.high = (np.full(len(members), end) for end in (np.inf, -np.inf))

    def note(self, counts: Numbers) -> None:
        """One more way that it may be."""
        values = self.members @ counts
        np.minimum(self.low, values, out=self.low)
        np.maximum(self.high, values, out=self.high)

    def is_open(self) -> NDArray[np.bool_]:
        """The sums for which too few values have been found."""
        width: Numbers = self.high - self.low + 1
        return width < self.enough
