"""What comes of it rather than what is done: shares, and how long something may take."""

from collections.abc import Sequence

from app.wording.amounts import amounts
from app.wording.tokens import Token, word_at
from app.wording.unit import Unit

SPELLS = frozenset(("minuter", "timmar", "dagar", "dygn", "veckor", "arbetsdagar", "vardagar"))
SHARE = frozenset(("andel", "andelen"))


def outcome(every: Sequence[Token]) -> Unit | None:
    """What an indicator is measured in: hours within which, the share of those who feel safe."""
    return _limit(every) or _share(every)


def _limit(every: Sequence[Token]) -> Unit | None:
    """inom 24 timmar."""
    for amount in amounts(every):
        if word_at(every, amount.first - 1) == "inom" and word_at(every, amount.after) in SPELLS:
            return Unit(word_at(every, amount.after), amount.after, amount.after + 1)
    return None


def _share(every: Sequence[Token]) -> Unit | None:
    at = next((here for here, token in enumerate(every) if token.text in SHARE), None)
    safe = next((here for here, token in enumerate(every) if token.text.startswith("trygg")), None)
    return None if at is None or safe is None else Unit("andel trygga", at, at + 1)
