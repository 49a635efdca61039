"""Numbers that are a part of a longer one: 114 14, 24/7, 2-1-1, § 3."""

from collections.abc import Sequence

from app.wording.amounts import Amount
from app.wording.tokens import Token

JOINTS = frozenset(("/", "*", "+", "§", "-"))
YEAR = 4


def is_torn(every: Sequence[Token], amount: Amount) -> bool:
    """Whether digits stand against digits on either side."""
    if not amount.is_digits:
        return False
    before = every[max(0, amount.first - 2) : amount.first][::-1]
    after = every[amount.after : amount.after + 2]
    return _touches(before) or (not amount.is_counted and _touches(after))


def _touches(outward: Sequence[Token]) -> bool:
    """A date or a number next to it; but a year may follow."""
    if not outward:
        return False
    if outward[0].sort in {"number", "date"}:
        return outward[0].sort == "date" or len(outward[0].text) < YEAR
    return outward[0].text in JOINTS and len(outward) > 1 and outward[1].sort == "number"
