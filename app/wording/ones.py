"""Whether en or ett is the number one or only an article."""

import re
from collections.abc import Sequence

from app.wording import nouns
from app.wording.amounts import Amount
from app.wording.patterns import words
from app.wording.tokens import Token, word_at

# Who does one of these has done it: genomföra en trygghetsvandring.
DO = re.compile(
    r"(?:genomför\w*|anordna\w*|arrangera\w*|håll(?:a|er|s|as)|gör(?:a|s)?|utför\w*|ordna\w*|delta|deltar"
    r"|planera[rs]?|erbjud\w*|bjuda|bjuder|ge|ger|ska|att|•|-)"
)
NTH = re.compile(r"(?:tredje|fjärde|femte|sjätte|sjunde|åttonde|tionde|tolfte|\d+:e)")
INVITES = frozenset(("in", "bjuda", "bjuder", "kalla", "kallar", "samla", "samlas"))
# En åtgärd är att klippa buskar: that is an example.
IS = frozenset(("är", "kan", "vara", "blir"))
# Of these there may be one that never ends: en god dialog.
ENDLESS = words("endless")
ENDURING = re.compile(
    r"(?:god|gott|nära|bra|bättre|tät|tätt|fortsatt|aktiv\w*|löpande|kontinuerlig\w*|stående|ökad|ökat|mer|samlad|samlat|öppen|levande|ständig|tydlig\w*|\w+are)"
)


def is_one(
    every: Sequence[Token], amount: Amount, head: int | None, seldom: frozenset[int]
) -> bool:
    """En trygghetsvandring i Reftele; but not en god dialog, and not upprätta ett råd."""
    noun = word_at(every, head) if head is not None else ""
    if head is None or nouns.event(noun) in {None, noun} or noun in ENDLESS:
        return False
    if word_at(every, head + 1) in IS:
        return False
    between = every[amount.after : head]
    if every[amount.first].sentence in seldom:
        return False
    return _is_done(every, amount.first) and not any(
        ENDURING.fullmatch(each.text) for each in between
    )


def _is_done(every: Sequence[Token], at: int) -> bool:
    """At the head of its sentence, or after a verb that does it."""
    starts = at == 0 or every[at - 1].sentence != every[at].sentence
    prior = word_at(every, at - 1)
    follows_up = prior in {"genom", "med"} and word_at(every, at - 2) == "upp"
    invites = prior == "till" and word_at(every, at - 2) in INVITES
    return starts or follows_up or invites or bool(DO.fullmatch(prior))


def seldom(every: Sequence[Token]) -> frozenset[int]:
    """The sentences of vart tredje år: too seldom to have a period, though it is promised."""
    return frozenset(
        token.sentence
        for at, token in enumerate(every)
        if token.text in {"var", "vart"} and NTH.fullmatch(word_at(every, at + 1))
    )
