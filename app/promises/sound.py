"""Whether the fields of a promise hold together: the first that does not, and what to do."""

from collections.abc import Callable, Iterator
from typing import Any

from app.kit.i18n import N_
from app.kit.words import BACKWARDS
from app.wording.vocabulary import Comparator, Period

Fault = tuple[str, str]

NO_TARGET = N_("Skriv hur många, eller välj «inget antal».")
NO_UNIT = N_("Skriv vad som räknas, till exempel kontroll och kontroller.")
NO_RULE = N_("Skriv vad som räknas som en, så att alla räknar lika.")
EXTRA_TARGET = N_("Ta bort antalet, eller välj minst, exakt, cirka eller högst.")
NO_UPPER = N_("Skriv intervallets övre tal, större än det undre.")
EXTRA_UPPER = N_("Ta bort det övre talet, eller välj intervall.")
NO_PLACES = N_("Skriv minst två platser, en på varje rad.")
LONG_PLACE = N_("Skriv högst 50 olika platser, med högst 120 tecken var.")
HALF_SEASON = N_("Välj både säsongens första och sista månad.")
NOT_WEEKLY = N_("En dag kan bara väljas för ett löfte per vecka eller varannan vecka.")
NO_DAY = N_("Välj vilken veckodag som ska vara helgfri.")
NOT_EVERY_OTHER = N_("Ett startdatum behövs bara för ett löfte varannan vecka.")
OTHER_DAY = N_("Startdatumet är inte den veckodag som är vald.")
LATE = N_("Sista dagen ligger utanför löftets tid.")
BOTH_INDICATORS = N_("Skriv en indikator eller skälet till att ingen finns, inte båda.")
NOT_AMONG = N_("Den ansvariga måste vara en av dem som lovar.")


def first_fault(words: Any) -> Fault | None:
    """The first field that does not go with the others, and a sentence about it."""
    return next((fault for check in CHECKS for fault in check(words)), None)


def _time(words: Any) -> Iterator[Fault]:
    if words.ends_on < words.starts_on:
        yield "ends_on", BACKWARDS
    if words.deadline and not words.starts_on <= words.deadline <= words.ends_on:
        yield "deadline", LATE
    if (words.season_first is None) != (words.season_last is None):
        yield "season_first", HALF_SEASON


def _day(words: Any) -> Iterator[Fault]:
    if words.weekday and words.period not in (Period.WEEK, Period.TWO_WEEKS):
        yield "weekday", NOT_WEEKLY
    if words.skips_holidays and not words.weekday:
        yield "weekday", NO_DAY
    if words.anchor and words.period is not Period.TWO_WEEKS:
        yield "anchor", NOT_EVERY_OTHER
    if words.anchor and words.weekday and words.anchor.isoweekday() != words.weekday:
        yield "anchor", OTHER_DAY


def _number(words: Any) -> Iterator[Fault]:
    if words.comparator is Comparator.NONE:
        if words.target is not None:
            yield "target", EXTRA_TARGET
        return
    needed = {"target": NO_TARGET, "unit_one": NO_UNIT, "unit_many": NO_UNIT}
    for field, sentence in (needed | {"counting_rule": NO_RULE}).items():
        if not getattr(words, field):
            yield field, sentence


def _interval(words: Any) -> Iterator[Fault]:
    if words.comparator is not Comparator.BETWEEN:
        if words.target_max is not None:
            yield "target_max", EXTRA_UPPER
    elif words.target_max is None or words.target_max <= words.target:
        yield "target_max", NO_UPPER


def _places(words: Any) -> Iterator[Fault]:
    named = words.named_places
    if (named or words.scope) and len(set(named)) < 2:
        yield "places", NO_PLACES
    if len(named) != len(set(named)) or len(named) > 50 or any(len(each) > 120 for each in named):
        yield "places", LONG_PLACE


def _links(words: Any) -> Iterator[Fault]:
    if words.indicator and words.no_indicator:
        yield "indicator", BOTH_INDICATORS
    if words.responsible and words.responsible not in words.organisations:
        yield "responsible", NOT_AMONG


CHECKS: tuple[Callable[[Any], Iterator[Fault]], ...] = (
    _time,
    _day,
    _number,
    _interval,
    _places,
    _links,
)
