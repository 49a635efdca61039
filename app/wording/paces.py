"""How often: "per år", "i veckan", "varannan onsdag", "kvartalsvis"."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.wording.nouns import event
from app.wording.tokens import Token, word_at
from app.wording.vocabulary import Period

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Pace:
    """A time that comes again, at tokens[first:after]; `times` of it in each period.

    `is_each` when it says by itself that something happens every time: "varje onsdag". What it
    is said of then is one, without a number. `is_loose` when only a number makes it a pace.
    """

    period: Period
    first: int
    after: int
    times: int = 1
    is_each: bool = False
    is_loose: bool = False


def _rows(name: str) -> dict[str, dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return {row["words"]: row for row in csv.DictReader(file)}


ADVERBS = {word: (Period(row["period"]), int(row["times"])) for word, row in _rows("frequencies.csv").items()}
SPELLS = {word: (Period(row["period"]), int(row["times"])) for word, row in _rows("spells.csv").items()}
OTHERS = {word: Period(row["every_other"]) for word, row in _rows("spells.csv").items() if row["every_other"]}
MONTHS = frozenset(("månad", "månaden", "kalendermånad"))
WEEKDAYS = tuple(f"{day}dag" for day in ("mån", "tis", "ons", "tors", "fre", "lör", "sön"))
EACH = frozenset(("varje", "var", "vart", "varenda"))
OTHER = frozenset(("varannan", "vartannat", "varannat", "vart annat", "var annan"))
LOOSE = frozenset(("i", "om"))
NTH = {
    ("tredje", "månad"): (Period.QUARTER, 1),
    ("fjärde", "månad"): (Period.YEAR, 3),
    ("sjätte", "månad"): (Period.YEAR, 2),
    ("fjärde", "vecka"): (Period.MONTH, 1),
    ("fjortonde", "dag"): (Period.TWO_WEEKS, 1),
    ("14:e", "dag"): (Period.TWO_WEEKS, 1),
    ("3:e", "månad"): (Period.QUARTER, 1),
    ("annan", "vecka"): (Period.TWO_WEEKS, 1),
    ("annan", "månad"): (Period.YEAR, 6),
    ("annat", "år"): (Period.TWO_YEARS, 1),
}  # fmt: skip
# The yearly report is known to all; yearly reports are promised.
KNOWN = frozenset(("den", "de", "det", "vår", "vårt", "våra", "sin", "sitt", "sina", "dess"))
WITH = frozenset(("i", "vid", "med", "under", "inför", "från", "på", "till", "om", "efter", "av", "med"))
SKIPPED = frozenset(("helgfri", "helgfritt", "enskild", "helt", "nytt", "ny", "större", "stor", "sådan", "enskilt"))
HAPPENINGS = frozenset(("match", "matchdag", "tillfälle", "derby", "konsert", "evenemang", "kommunmöte"))


def paces(every: Sequence[Token]) -> Iterator[Pace]:
    """Every pace of a sentence, in order."""
    at = 0
    while at < len(every):
        found = _adverb(every, at) or _other(every, at) or _each(every, at) or _weekdays(every, at)
        if found:
            yield found
        at = found.after if found else at + 1


def _adverb(every: Sequence[Token], at: int) -> Pace | None:
    word = word_at(every, at)
    if word not in ADVERBS or _is_known(every, at):
        return None
    period, times = ADVERBS[word]
    return Pace(period, at, at + 1, times, is_each=True)


def _is_known(every: Sequence[Token], at: int) -> bool:
    """vid den årliga marknaden; but genomföra det årliga mötet."""
    return word_at(every, at - 1) in KNOWN and word_at(every, at - 2) in WITH


def _other(every: Sequence[Token], at: int) -> Pace | None:
    """varannan vecka, varannan helgfri torsdag, var tredje månad."""
    first, second, third = (word_at(every, at + step) for step in range(3))
    if first in {"var", "vart"} and (second, third) in NTH:
        period, times = NTH[second, third]
        return Pace(period, at, at + 3, times, is_each=True)
    if first not in OTHER:
        return None
    skipped = second not in SPELLS
    spell = third if skipped else second
    if spell in MONTHS:
        return Pace(Period.YEAR, at, at + 2 + skipped, 6, is_each=True)
    return Pace(OTHERS[spell], at, at + 2 + skipped, is_each=True) if spell in OTHERS else None


def _each(every: Sequence[Token], at: int) -> Pace | None:
    """per vecka, varje helgfri torsdag, i månaden, /år."""
    first = word_at(every, at)
    is_each = first in EACH
    if not is_each and first not in LOOSE | {"per", "/", "à", "pr"}:
        return None
    skipped = is_each and word_at(every, at + 1) in SKIPPED
    spell = word_at(every, at + 1 + skipped)
    if spell in SPELLS and not (first in LOOSE and not spell.endswith(("n", "et"))):
        return _days(every, at, at + 2 + skipped, spell, is_each, first in LOOSE)
    if first != "i" and _is_happening(every, at, spell):
        return Pace(Period.EVENT, at, at + 2 + skipped)
    return None


def _days(every: Sequence[Token], at: int, after: int, spell: str, is_each: bool, is_loose: bool) -> Pace:
    """Several days each week: varje fredag och lördag, vardera ett pass."""
    period, times = SPELLS[spell]
    while is_each and word_at(every, after) in {"och", ","} and _is_day(word_at(every, after + 1)):
        times, after = times + 1, after + 2
    return Pace(period, at, after, times, is_each=is_each, is_loose=is_loose)


def _is_day(word: str) -> bool:
    return word.startswith(WEEKDAYS) and word in SPELLS


def _is_happening(every: Sequence[Token], at: int, word: str) -> bool:
    return word in HAPPENINGS or (word_at(every, at) in {"per", "varje"} and event(word) is not None)


def _weekdays(every: Sequence[Token], at: int) -> Pace | None:
    """fredagar och lördagar: every week, but not how many times."""
    word = word_at(every, at)
    if not (word.startswith(WEEKDAYS) and word.endswith("ar")):
        return None
    return Pace(Period.WEEK, at, at + 1, 0, is_loose=True)
