"""Numbers that are a share, an offer or a condition: åtta av tio, upp till fem, efter tre."""

import re
from collections.abc import Sequence

from app.wording.amounts import ARTICLES, Amount
from app.wording.numerals import value
from app.wording.tokens import Token, word_at

OFFERS = ("erbjud", "erhåll")
PART = re.compile(r"hälften|\w+delar?|procent|%|andel\w*")
BACK = 20


def is_share(every: Sequence[Token], amount: Amount) -> bool:
    """Whether it is no number of what is done, but of what is asked or had."""
    return (
        _is_of_others(every, amount)
        or word_at(every, amount.first - 1) == "efter"
        or _is_offered(every, amount.first)
    )


def _is_of_others(every: Sequence[Token], amount: Amount) -> bool:
    """åtta av tio elever: neither number counts anything."""
    within = word_at(every, amount.after) == "av" and _is_number(every, amount.after + 1)
    of_what = every[max(0, amount.first - 2) : amount.first - 1]
    whole = word_at(every, amount.first - 1) == "av" and (
        _is_number(every, amount.first - 2) or any(PART.fullmatch(each.text) for each in of_what)
    )
    return within or whole


def _is_number(every: Sequence[Token], at: int) -> bool:
    word = word_at(every, at)
    return word.isdecimal() or word in ARTICLES or value(word) is not None


def _is_offered(every: Sequence[Token], at: int) -> bool:
    """Up to five talks offered to each are for those who ask."""
    if (word_at(every, at - 2), word_at(every, at - 1)) != ("upp", "till"):
        return False
    return any(token.text.startswith(OFFERS) for token in every[max(0, at - BACK) : at])
