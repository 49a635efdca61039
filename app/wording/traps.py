"""Numbers that promise nothing: ages, roads, classes, years, clocks, lengths and per cents."""

import re
from collections.abc import Sequence

from app.wording.amounts import Amount
from app.wording.tokens import Token, word_at

MONTHS = frozenset(
    "januari februari mars april maj juni juli augusti september oktober november december "
    "jan feb mar apr jun jul aug sep sept okt nov dec".split()
)
# What numbers are names of.
NAMED = re.compile(
    r"(?:\w*(?:väg|vägen|vägarna|rv|lv)|e|årskurs(?:erna|er|en)?|åk|klass|klasserna|kl|klockan|v"
    r"|vecka|veckorna|kapitel|kap|lag|lagen|nr|nummer|punkt|punkten|zon|etapp|steg|fas|nivå|linje"
    r"|buss|grupp|telefon|tel|ring|dnr|paragraf|sida|sid|bilaga|år|åren|§|rum|kvartal"
    r"|tertial|version|del|avsnitt|ålder|åldern|åldrarna|åldersgruppen|sfs|kategori|prio"
    r"|hastighet|hastigheten|agenda|klockslag|lördag|fredag|söndag|måndag"
    r"|tisdag|onsdag|torsdag)"
)
# What is measured and not done.
MEASURED = re.compile(
    r"(?:procent\w*|%|‰|promille|kr|kronor|kronors|mkr|tkr|miljoner|miljarder|minuter|minuters"
    r"|minut|minuten|sekunder|min|mil|meter|meters|m|km|kilometer|km/h|timmars|dagars|veckors"
    r"|månaders|års|åring|åringar|åringarna|års|årsåldern|åriga|årig|§|grader|kvm|ha|h"
    r"|kvadratmeter|invånare|hastighetsgräns|väg|vägen|procentenheter|:\w+)"
)
SPANS_OF_TIME = frozenset(("år", "månader", "månad", "veckor", "vecka", "dagar", "dag", "dygn"))
DURING = frozenset(("under", "inom", "i", "om", "på", "efter", "senast", "närmaste", "kommande", "över", "á", "à", "varje", "var", "till"))
YEARS = range(1900, 2101)


def is_trap(every: Sequence[Token], amount: Amount, is_compared: bool) -> bool:
    """Whether the number is a name, a measure, a date or a part, and no target."""
    prior, following = word_at(every, amount.first - 1), word_at(every, amount.after)
    if prior in {".", ":"}:
        prior = word_at(every, amount.first - 2)
    return (
        bool(amount.is_digits and NAMED.fullmatch(prior))
        or bool(MEASURED.fullmatch(following))
        or following in MONTHS
        or _is_time(every, amount, is_compared)
        or _is_year(every, amount, is_compared)
        or _is_torn(every, amount)
        or (amount.is_article and following in {"av", "gång"} and _is_idiom(every, amount))
    )


def _is_time(every: Sequence[Token], amount: Amount, is_compared: bool) -> bool:
    """Within two weeks, for three years, 18 år; but two days a week, and at least 10 days."""
    following = word_at(every, amount.after)
    if following == "år":
        return True
    if following in {"timmar", "timme"} | SPANS_OF_TIME:
        prior = word_at(every, amount.first - 1)
        return prior in DURING or (is_compared and word_at(every, amount.first - 2) in DURING - {"under"})
    return False


def _is_year(every: Sequence[Token], amount: Amount, is_compared: bool) -> bool:
    if not amount.is_digits or amount.value not in YEARS or is_compared:
        return False
    return amount.most is None or amount.most in YEARS


def _is_torn(every: Sequence[Token], amount: Amount) -> bool:
    """A part of a longer number: 114 14, 24/7, 2-1-1, § 3."""
    if not amount.is_digits:
        return False
    near = every[max(0, amount.first - 2) : amount.first], every[amount.after : amount.after + 2]
    return any(side and _touches(side, last) for side, last in zip(near, (True, False), strict=True))


def _touches(side: Sequence[Token], is_before: bool) -> bool:
    order = side[::-1] if is_before else side
    if order[0].sort in {"number", "date"}:
        return order[0].sort == "date" or len(order[0].text) < 4
    return order[0].text in {"/", "*", "+", "§", "-"} and len(order) > 1 and order[1].sort == "number"


def _is_idiom(every: Sequence[Token], amount: Amount) -> bool:
    """en av, en gång för alla, på en gång."""
    here = " ".join(token.text for token in every[amount.after : amount.after + 3])
    return here.startswith("av ") or here == "gång för alla" or word_at(every, amount.first - 1) == "på"
