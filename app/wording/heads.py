"""The noun after a number: "minst tio riktade kontroller mot …" counts kontroller."""

import re
from collections.abc import Sequence

from app.wording.nouns import event, is_known
from app.wording.numerals import value
from app.wording.patterns import words
from app.wording.tokens import Token, word_at

STOPS = words("stops")
AND = frozenset(("och", "eller", ",", "och/eller", "/"))
# How adjectives end; what they end on some nouns do too, so a noun must follow.
ADJECTIVE = re.compile(
    r".*(?:sam|samt|ig|igt|ad|at|ande|ende|andes|isk|iskt|al|alt|ell|ellt|iv|ivt|bar|bart|nn?y|nytt"
    r"|öppen|öppet|större|mindre|extra|längre|brett|särskild|särskilt|stort?|fler|flera|olika|mest|särskilt|egen"
    r"|eget|lokalt|fysiskt|[a-zåäö]{2}a|[a-zåäö]{3}ade|minuters|timmars|dagars)$"
)
SPELL = 6
OF = frozenset(("de", "våra", "kommunens", "områdets", "alla", "samtliga"))


def head(every: Sequence[Token], at: int) -> int | None:
    """Where the noun stands that a number before `at` counts; None when there is none."""
    seen: int | None = None
    for here in range(at, min(at + SPELL, len(every))):
        word = word_at(every, here)
        if _is_joint(every, here, seen is not None):
            continue
        if not every[here].is_word or word in STOPS:
            return seen
        if _is_noun(every, here) or not (_goes_on(every, here + 1) or _comes(every, here + 1)):
            return here
        seen = here
    return seen


def _is_joint(every: Sequence[Token], at: int, is_begun: bool) -> bool:
    """What only joins: trivsel- och …, gemensamma och …, tre fysiska och två …"""
    word = word_at(every, at)
    if word.endswith("-") or (is_begun and _is_number(every, at)):
        return word_at(every, at + 1) in AND or not word.endswith("-")
    begun = is_begun or word_at(every, at - 1).endswith("-")
    follows = _goes_on(every, at + 1) or _is_number(every, at + 1)
    return begun and word in AND and follows


def _is_noun(every: Sequence[Token], at: int) -> bool:
    """It does not end as adjectives do, and what is done does not stand right after it."""
    if any(map(str.isdecimal, every[at].text)) and not is_known(every[at].text):
        return False
    return not ADJECTIVE.match(every[at].text) and (
        is_known(every[at].text) or not _comes(every, at + 1)
    )


def _comes(every: Sequence[Token], at: int) -> bool:
    """En publik aktivitet, en publik trivsel- och trygghetsaktivitet."""
    here = at + 2 if word_at(every, at).endswith("-") and word_at(every, at + 1) in AND else at
    return event(word_at(every, here)) is not None and word_at(every, here) not in STOPS


def counted(every: Sequence[Token], at: int) -> int | None:
    """The noun that a number is of: "tio kontroller", "tio av kommunens lekplatser"."""
    if word_at(every, at) != "av":
        return head(every, at)
    here = at + 1
    while word_at(every, here) in OF or (
        word_at(every, here).endswith("s") and _goes_on(every, here + 1)
    ):
        here += 1
    return head(every, here)


def _goes_on(every: Sequence[Token], at: int) -> bool:
    """Whether the noun may still come."""
    here = at < len(every) and every[at].is_word and every[at].text not in STOPS
    return here or (
        word_at(every, at) in AND and _is_noun_phrase(every, at + 1 + _is_number(every, at + 1))
    )


def _is_number(every: Sequence[Token], at: int) -> bool:
    """tre fysiska och två digitala möten."""
    return value(word_at(every, at)) is not None or word_at(every, at).isdecimal()


def _is_noun_phrase(every: Sequence[Token], at: int) -> bool:
    return (
        at + 1 < len(every)
        and every[at].is_word
        and bool(ADJECTIVE.match(every[at].text))
        and every[at + 1].is_word
        and every[at + 1].text not in STOPS
    )
