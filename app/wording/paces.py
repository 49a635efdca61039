"""How often: "per år", "i veckan", "varannan onsdag", "kvartalsvis"."""

from collections.abc import Iterator, Sequence

from app.wording.nouns import event
from app.wording.pace import ADVERBS, NTH, OTHERS, SPELLS, Pace
from app.wording.tokens import Token, word_at
from app.wording.vocabulary import Period

WEEKDAYS = tuple(f"{day}dag" for day in ("mån", "tis", "ons", "tors", "fre", "lör", "sön"))
EACH = frozenset(("varje", "var", "vart", "varenda"))
OTHER = frozenset(("varannan", "vartannat", "varannat"))
LOOSE = frozenset(("i", "om"))
PER = frozenset(("per", "/", "à", "pr")) | EACH
# The yearly report is known to all; yearly reports are promised.
KNOWN = frozenset(("den", "de", "det", "vår", "vårt", "våra", "sin", "sitt", "sina", "dess"))
WITH = frozenset(["i", "vid", "med", "under", "inför", "från", "på", "till", "om", "efter", "av"])
SKIPPED = frozenset(
    ["helgfri", "helgfritt", "enskild", "enskilt", "helt", "nytt", "ny", "större", "sådan"]
)
HAPPENINGS = frozenset(("match", "matchdag", "tillfälle", "derby", "konsert", "evenemang"))


def paces(every: Sequence[Token]) -> Iterator[Pace]:
    """Every pace of a sentence, in order."""
    at = 0
    while at < len(every):
        found = next((pace for read in READERS if (pace := read(every, at))), None)
        if found:
            yield found
        at = found.after if found else at + 1


def _adverb(every: Sequence[Token], at: int) -> Pace | None:
    """årligen, månadsvis; but not vid den årliga marknaden."""
    word = word_at(every, at)
    known = word_at(every, at - 1) in KNOWN and word_at(every, at - 2) in WITH
    if word not in ADVERBS or known:
        return None
    period, times = ADVERBS[word]
    return Pace(period, at, at + 1, times, is_each=True)


def _nth(every: Sequence[Token], at: int) -> Pace | None:
    """var tredje månad, var fjortonde dag."""
    spell = " ".join(word_at(every, at + step) for step in (1, 2))
    if word_at(every, at) not in {"var", "vart"} or spell not in NTH:
        return None
    period, times = NTH[spell]
    return Pace(period, at, at + 3, times, is_each=True)


def _other(every: Sequence[Token], at: int) -> Pace | None:
    """varannan vecka, varannan helgfri torsdag."""
    skipped = word_at(every, at + 1) not in OTHERS
    spell = word_at(every, at + 1 + skipped)
    if word_at(every, at) not in OTHER or spell not in OTHERS:
        return None
    period, times = OTHERS[spell]
    return Pace(period, at, at + 2 + skipped, times, is_each=True)


def _each(every: Sequence[Token], at: int) -> Pace | None:
    """per vecka, varje helgfri torsdag, /år, per evenemang."""
    first = word_at(every, at)
    if first not in PER:
        return None
    if first == "per" and word_at(every, at + 2) == "och" and word_at(every, at + 3) in SPELLS:
        return _days(every, at, at + 4, SPELLS[word_at(every, at + 3)])
    skipped = first in EACH and word_at(every, at + 1) in SKIPPED
    spell, after = word_at(every, at + 1 + skipped), at + 2 + skipped
    if spell in SPELLS:
        return _days(every, at, after, SPELLS[spell])
    happens = spell in HAPPENINGS or (first in {"per", "varje"} and event(spell))
    return Pace(Period.EVENT, at, after) if happens else None


def _loose(every: Sequence[Token], at: int) -> Pace | None:
    """i veckan, om året: after a number only."""
    spell = word_at(every, at + 1)
    if word_at(every, at) not in LOOSE or spell not in SPELLS or not spell.endswith(("n", "et")):
        return None
    period, times = SPELLS[spell]
    return Pace(period, at, at + 2, times, is_loose=True)


def _days(every: Sequence[Token], at: int, after: int, worth: tuple[Period, int]) -> Pace:
    """Several days of each week: varje fredag och lördag."""
    (period, times), is_each = worth, word_at(every, at) in EACH
    while is_each and word_at(every, after) in {"och", ","} and _is_day(word_at(every, after + 1)):
        times, after = times + 1, after + 2
    return Pace(period, at, after, times, is_each=is_each)


def _is_day(word: str) -> bool:
    return word.startswith(WEEKDAYS) and word in SPELLS


def _weekdays(every: Sequence[Token], at: int) -> Pace | None:
    """fredagar och lördagar: every week, but not how many times."""
    word = word_at(every, at)
    if not (word.startswith(WEEKDAYS) and word.endswith("ar")):
        return None
    return Pace(Period.WEEK, at, at + 1, 0, is_loose=True)


READERS = (_adverb, _nth, _other, _each, _loose, _weekdays)
