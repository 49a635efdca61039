"""Which of the paces of a sentence a number has."""

from bisect import bisect_left
from collections.abc import Sequence

from app.wording.amounts import ARTICLES, Amount
from app.wording.pace import Pace
from app.wording.tokens import Token


def pace_of(
    every: Sequence[Token], amount: Amount, head: int | None, paces: Sequence[Pace]
) -> Pace | None:
    """The pace of its own sentence that stands nearest, after it rather than before.

    `paces` are in order. What is counted is no pace of itself: "minst 8 lördagar".
    """
    sentence = every[amount.first].sentence
    at = bisect_left(paces, amount.after, key=lambda pace: pace.first)
    for pace in paces[at : at + 3]:
        is_own = pace.first != head and not _is_others(every, pace, amount)
        if every[pace.first].sentence == sentence and is_own:
            return pace
    before = paces[max(0, at - 3) : at]
    ours = [pace for pace in before if every[pace.first].sentence == sentence]
    return next((pace for pace in reversed(ours) if not pace.is_loose), None)


def _is_others(every: Sequence[Token], pace: Pace, amount: Amount) -> bool:
    """Whether another number stands right before it: "52 kontroller (en per vecka)"."""
    other = every[pace.first - 1]
    return pace.first > amount.after and (other.sort == "number" or other.text in ARTICLES)
