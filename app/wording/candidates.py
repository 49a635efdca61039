"""The numbers that may be the target of a promise, each with what stands around it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.wording import comparators, heads, nouns, ones, traps
from app.wording.amounts import Amount, amounts
from app.wording.comparators import Found
from app.wording.givens import is_setting
from app.wording.pace import Pace
from app.wording.paced import pace_of
from app.wording.patterns import either, words
from app.wording.tokens import Token, word_at

TIMES = frozenset(("gång", "gånger", "ggr", "ggn", "gg", "g", "tillfälle", "tillfällen"))
DOERS = words("doers")
PLANS = re.compile(either("plans"))
MADE = re.compile(either("made") + r"|skapa\w*|ha|erbjud\w*|utbilda\w*|nya?")
DESCRIBES = frozenset(("har", "omfattar", "gäller", "är", "prioriterar", "innehåller"))
CROSSES = frozenset(("x", "×"))
PARTS = frozenset(("varav", "därav"))
NEAR = 4
BACK = 8


@dataclass(frozen=True, slots=True)
class Candidate:
    """A number, how it is meant, what it counts and how often."""

    amount: Amount
    compared: Found | None
    head: int | None
    noun: str
    pace: Pace | None

    @property
    def weight(self) -> int:
        """How much speaks for its being the target."""
        says = (self.compared is not None) * 3 + (self.pace is not None) * 2
        counts = (self.noun in TIMES or nouns.event(self.noun) is not None) * 2
        return says + counts - (self.noun in DOERS) * 2 - self.amount.is_article


def candidates(every: Sequence[Token], paces: Sequence[Pace]) -> Iterator[Candidate]:
    """Every number that is no trap."""
    seldom = ones.seldom(every)
    for amount in amounts(every):
        found = _candidate(every, amount, paces)
        if found and _counts(every, found, seldom):
            yield found


def _candidate(every: Sequence[Token], amount: Amount, paces: Sequence[Pace]) -> Candidate | None:
    before = comparators.before(every, amount.first)
    if traps.is_trap(every, amount, before and before[0]) or _is_part(every, amount):
        return None
    head = heads.counted(every, _over_length(every, amount.after))
    end = amount.after if head is None else head + 1
    compared = (
        before
        or comparators.after(every, end)
        or comparators.after(every, amount.after)
        or comparators.mean(every, amount.first)
    )
    noun = word_at(every, head) if head is not None else ""
    return Candidate(amount, compared, head, noun, pace_of(every, amount, head, paces))


def _over_length(every: Sequence[Token], at: int) -> int:
    """Past the length of each: "200 stycken 20 minuters trafikkontroller"."""
    is_length = word_at(every, at + 1) in {"minuters", "timmars", "dagars"}
    return at + 2 if is_length else at


def _is_part(every: Sequence[Token], amount: Amount) -> bool:
    """A number within the number: "minst 52, varav 20 nattetid"."""
    return any(word_at(every, amount.first - step) in PARTS for step in range(1, NEAR))


def _counts(every: Sequence[Token], found: Candidate, seldom: frozenset[int]) -> bool:
    if found.amount.is_article:
        return _is_one(every, found, seldom)
    if found.amount.is_couple:
        return bool(found.compared or found.pace or found.noun in TIMES or nouns.event(found.noun))
    is_bare = not (found.compared or found.pace or nouns.event(found.noun))
    if is_bare and (_is_plan(every, found) or is_setting(every, found.amount)):
        return False
    is_counted = found.amount.is_counted or word_at(every, found.amount.first - 1) in CROSSES
    at_end = found.compared or found.pace or is_counted
    return found.head is not None or bool(at_end) or _is_sum(every, found.amount.first)


def _is_plan(every: Sequence[Token], found: Candidate) -> bool:
    """What a plan speaks of, unless it is made: vi har två fokusområden, starta två grupper."""
    prior = word_at(every, found.amount.first - 1)
    described = found.noun == "områden" and prior in DESCRIBES
    return described or bool(PLANS.fullmatch(found.noun) and not MADE.fullmatch(prior))


def _is_sum(every: Sequence[Token], at: int) -> bool:
    """Antalet kameror utökas med fyra."""
    near = every[max(0, at - BACK) : at]
    return any(token.text in {"antal", "antalet"} for token in near)


def _is_one(every: Sequence[Token], found: Candidate, seldom: frozenset[int]) -> bool:
    """Whether en is the number: minst en, en gång, en kontroll per vecka."""
    if found.compared or found.noun in TIMES or found.amount.is_counted:
        return True
    if found.pace and (nouns.event(found.noun) or found.pace.first == (found.head or -2) + 1):
        return True
    return ones.is_one(every, found.amount, found.head, seldom)
