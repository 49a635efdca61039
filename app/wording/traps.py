"""Numbers that promise nothing: ages, roads, classes, years, clocks, lengths and per cents."""

import re
from collections.abc import Sequence

from app.wording.amounts import Amount
from app.wording.patterns import either, words
from app.wording.shares import is_share
from app.wording.tokens import Token, word_at
from app.wording.torn import is_torn
from app.wording.vocabulary import Comparator

NAMED = re.compile(either("named"))
MEASURED = re.compile(either("measured"))
MONTHS = words("months") | {"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "okt", "nov"}
TIMES = frozenset(
    ("timmar", "timme", "år", "månader", "månad", "veckor", "vecka", "dagar", "dag", "dygn",
     "arbetsdagar", "vardagar", "sekunder", "minuter")
)  # fmt: skip
DURING = frozenset(
    ("under", "inom", "i", "om", "på", "efter", "senast", "närmaste", "kommande", "över", "á",
     "à", "varje", "var", "till")
)  # fmt: skip
GIVEN = frozenset(("de", "dessa", "våra", "från"))
# De fem största krogarna: who ranks them has counted them.
MOST = re.compile(r"mest|(?!första)\w+(?:[aoä]st|[aoä]sta|[aeo]ste|rsta)")
DIVIDED = frozenset(("andra", "delar", "steg", "typer", "sätt", "nivåer", "faser", "perspektiv"))
VAGUE = frozenset(("antal", "flertal", "fåtal", "mängd", "rad", "handfull", "del"))
YEARS = range(1900, 2101)


def is_trap(every: Sequence[Token], amount: Amount, meant: Comparator | None) -> bool:
    """Whether the number is a name, a measure, a date or a part, and no target."""
    return (
        _is_named(every, amount)
        or _is_measure(word_at(every, amount.after))
        or _is_time(every, amount, meant)
        or (_is_year(amount) and not meant)
        or is_torn(every, amount)
        or _is_given(every, amount)
        or is_share(every, amount)
        or (word_at(every, amount.after), word_at(every, amount.after + 1)) == ("gånger", "så")
        or (amount.is_article and _is_idiom(every, amount))
    )


def _is_named(every: Sequence[Token], amount: Amount) -> bool:
    """årskurs 8, kl. 22, väg 315."""
    dotted = word_at(every, amount.first - 1) in {".", ":"}
    return amount.is_digits and bool(NAMED.fullmatch(word_at(every, amount.first - 1 - dotted)))


def _is_given(every: Sequence[Token], amount: Amount) -> bool:
    """What is there already: de tre parterna, två andra kommuner, från 12 till 8, tre delar."""
    prior, following = word_at(every, amount.first - 1), word_at(every, amount.after)
    is_known = prior in GIVEN and not MOST.fullmatch(following)
    return is_known or (following in DIVIDED and not amount.is_article)


def _is_measure(following: str) -> bool:
    """90 procent, 18 åringar, 12 maj."""
    return bool(MEASURED.fullmatch(following)) or following in MONTHS


def _is_time(every: Sequence[Token], amount: Amount, meant: Comparator | None) -> bool:
    """Within two weeks, högst 24 timmar; but two days a week, and under minst 10 dagar."""
    following = word_at(every, amount.after)
    if following not in TIMES:
        return False
    earlier = word_at(every, amount.first - 2)
    limited = bool(meant) and earlier in DURING and earlier != "under"
    if following == "år" or meant is Comparator.AT_MOST:
        return True
    return word_at(every, amount.first - 1) in DURING or limited


def _is_year(amount: Amount) -> bool:
    both = amount.value in YEARS and (amount.most is None or amount.most in YEARS)
    return amount.is_digits and both


def _is_idiom(every: Sequence[Token], amount: Amount) -> bool:
    """en av, en gång för alla, på en gång, ett (stort) antal gånger."""
    here = [token.text for token in every[amount.after : amount.after + 3]]
    at_once = here[:1] == ["gång"] and word_at(every, amount.first - 1) == "på"
    is_vague = bool(VAGUE.intersection(here[:2])) or here[1:] == ["i", "taget"]
    return here[:1] == ["av"] or here == ["gång", "för", "alla"] or at_once or is_vague
