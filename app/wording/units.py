"""What is counted, in the plural and as free text."""

from collections.abc import Sequence

from app.wording import heads, nouns
from app.wording.candidates import TIMES, Candidate
from app.wording.deeds import near, said
from app.wording.tokens import Token, word_at
from app.wording.unit import Unit

TIMES_OF_IT = "tillfällen"
REACH = 5
# Few enough to be known: persons are counted, and no more is said of them.
SENSITIVE = frozenset(("kvinnor", "män", "flickor", "pojkar"))
SHORT = {"tim": "timmar", "ggr": "tillfällen", "pers": "personer"}


def of_number(every: Sequence[Token], found: Candidate) -> Unit | None:
    """The noun after the number; of times, what is done each time."""
    at = found.amount.first
    if found.head is None:
        return near(every, at) or _summed(every, at) or _any_noun(every, at)
    if found.noun in TIMES:
        return (
            _qualified(every, found)
            or near(every, at)
            or said(every, at)
            or Unit(TIMES_OF_IT, found.head, found.head + 1)
        )
    return _joined(every, found) or Unit(_plural(found), found.head, found.head + 1)


def _plural(found: Candidate) -> str:
    if found.noun in SENSITIVE:
        return "personer"
    if found.noun in SHORT:
        return SHORT[found.noun]
    return nouns.event(found.noun) or (
        nouns.many(found.noun) if found.amount.value == 1 else _indefinite(found.noun)
    )


def _indefinite(noun: str) -> str:
    """de 20 individerna are individer."""
    return noun[:-2] if noun.endswith(("erna", "arna", "orna")) else noun


def _joined(every: Sequence[Token], found: Candidate) -> Unit | None:
    """områden med grannsamverkan are grannsamverkansområden."""
    head = found.head or 0
    first, second = word_at(every, head + 1), word_at(every, head + 2)
    if found.noun == "områden" and first in {"med", "för", "i"} and second.endswith("samverkan"):
        return Unit(f"{second}sområden", head, head + 3)
    return None


def _qualified(every: Sequence[Token], found: Candidate) -> Unit | None:
    """Times of a certain sort count as such: "800 registrerade tillfällen"."""
    head, prior = found.head or 0, word_at(every, (found.head or 0) - 1)
    if found.noun != "tillfällen" or not prior.endswith("rade"):
        return None
    return Unit(f"{prior} {found.noun}", head - 1, head + 1)


def _summed(every: Sequence[Token], at: int) -> Unit | None:
    """Antalet kameror."""
    here = next(
        (back for back in range(at - 1, -1, -1) if word_at(every, back).startswith("antal")), None
    )
    head = heads.head(every, here + 1) if here is not None else None
    return None if head is None else Unit(word_at(every, head), head, head + 1)


def _any_noun(every: Sequence[Token], at: int) -> Unit | None:
    """The noun just before the number: "Poliskontor, 2 st", "mörka platser, minst fem"."""
    for back in range(at - 1, max(-1, at - REACH), -1):
        word = word_at(every, back)
        if every[back].is_word and len(word) > 3 and word not in heads.STOPS:
            return Unit(word, back, back + 1)
    return None
