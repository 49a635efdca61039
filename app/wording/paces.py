"""How often: "per år", "i veckan", "varannan onsdag", "kvartalsvis"."""

import re
from collections.abc import Iterator, Sequence

from app.wording.nouns import event
from app.wording.pace import ADVERBS, NTH, SPELLS, Pace
from app.wording.patterns import either
from app.wording.regulars import regular
from app.wording.spells import WEEKDAYS, every_other, is_day, worth
from app.wording.tokens import Token, word_at
from app.wording.turns import turn
from app.wording.vocabulary import Period

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
PLACE = re.compile(rf"\w*{either('places')}|(?:möjligt|lämpligt)")
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
    if word_at(every, at) not in OTHER:
        return None
    skipped = every_other(word_at(every, at + 1)) is None
    found = every_other(word_at(every, at + 1 + skipped))
    return Pace(found[0], at, at + 2 + skipped, found[1], is_each=True) if found else None


def _each(every: Sequence[Token], at: int) -> Pace | None:
    """per vecka, varje helgfri torsdag, /år, per evenemang."""
    first = word_at(every, at)
    if first not in PER:
        return None
    place_and = worth(word_at(every, at + 3)) if word_at(every, at + 2) == "och" else None
    if first == "per" and place_and:
        return _days(every, at, at + 4, place_and)
    skipped = first in EACH and word_at(every, at + 1) in SKIPPED
    spell, after = word_at(every, at + 1 + skipped), at + 2 + skipped
    found = worth(spell)
    if found and spell not in HAPPENINGS:
        return _days(every, at, after, found)
    return Pace(Period.EVENT, at, after) if _happens(every, at, spell) else None


def _happens(every: Sequence[Token], at: int, what: str) -> bool:
    """per evenemang, vid varje skolavslutning; but not vid varje skola."""
    if what in HAPPENINGS or (word_at(every, at) in {"per", "varje"} and event(what)):
        return True
    at_each = (word_at(every, at - 1), word_at(every, at)) == ("vid", "varje")
    return at_each and every[at + 1].is_word and not PLACE.fullmatch(what)


def _loose(every: Sequence[Token], at: int) -> Pace | None:
    """i veckan, om året: after a number only, and not alla dagar om året."""
    spell = word_at(every, at + 1)
    if word_at(every, at) not in LOOSE or spell not in SPELLS or not spell.endswith(("n", "et")):
        return None
    if word_at(every, at - 2) in {"alla", "samtliga"}:
        return None
    period, times = SPELLS[spell]
    return Pace(period, at, at + 2, times, is_loose=True)


def _days(every: Sequence[Token], at: int, after: int, worth: tuple[Period, int]) -> Pace:
    """Several days of each week: varje fredag och lördag."""
    (period, times), is_each = worth, word_at(every, at) in EACH
    while is_each and word_at(every, after) in {"och", ","} and is_day(word_at(every, after + 1)):
        times, after = times + 1, after + 2
    return Pace(period, at, after, times, is_each=is_each)


def _weekdays(every: Sequence[Token], at: int) -> Pace | None:
    """fredagar och lördagar: every week, but not how many times."""
    word = word_at(every, at)
    if not (word.startswith(WEEKDAYS) and word.endswith("ar")):
        return None
    return Pace(Period.WEEK, at, at + 1, 0, is_loose=True)


def _named(every: Sequence[Token], at: int) -> Pace | None:
    """kvartalsbrev, veckomöten: what it is called says how often, and that it is one."""
    found = regular(word_at(every, at))
    return Pace(found[0], at, at + 1, found[1], is_each=True) if found else None


READERS = (turn, _adverb, _nth, _other, _each, _loose, _weekdays, _named)
