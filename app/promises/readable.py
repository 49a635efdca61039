"""The measure in words, for a promise in the tables and for one in a version."""

from collections.abc import Mapping

from babel.dates import get_day_names, get_month_names

from app.kit.i18n import N_, gettext, language, locale
from app.kit.templates import long_day, number
from app.promises.facts import PromiseFacts
from app.promises.terms import BEFORE_NUMBER, PERIODS
from app.wording.vocabulary import Comparator, Kind, Period

EVERY_DAY = {False: N_("varje {day}"), True: N_("varannan {day}")}
HOLIDAY_FREE = {False: N_("varje helgfri {day}"), True: N_("varannan helgfri {day}")}


def amount(comparator: Comparator, target: int, target_max: int | None) -> str:
    """The number with what stands before it: minst 10, 3–4."""
    upper = f"–{number(target_max)}" if target_max else ""
    return f"{gettext(BEFORE_NUMBER[comparator])} {number(target)}{upper}".strip()


def measured_parts(facts: PromiseFacts) -> tuple[str, str, str]:
    """The measure in three: minst 10, then the unit, then per månad and where."""
    after = [gettext(PERIODS[Period(facts.period)])] if facts.period != Period.TOTAL else []
    if facts.places:
        after.append(facts.scope or gettext(N_("på varje plats")))
    if facts.target is None:
        return _without_number(facts, " ".join(after))
    before = amount(Comparator(facts.comparator), facts.target, facts.target_max)
    return before, facts.unit(facts.target_max or facts.target), " ".join(after)


def measured(facts: PromiseFacts) -> str:
    """The measure in words: minst 10 kontroller, cirka 1 möte per månad."""
    return " ".join(filter(None, measured_parts(facts)))


def months() -> Mapping[int, str]:
    """The months by their numbers, 1 to 12, in the reader's language."""
    return get_month_names("wide", locale=locale(language()))


def weekdays() -> Mapping[int, str]:
    """The weekdays by their numbers, 1 for Monday to 7, in the reader's language."""
    names = get_day_names("wide", locale=locale(language()))
    return {number + 1: name for number, name in names.items()}


def named_day(facts: PromiseFacts) -> str:
    """varje helgfri torsdag; varannan onsdag, räknat från 14 januari 2026; empty for any day."""
    every_other = facts.period == Period.TWO_WEEKS
    if facts.weekday is None:
        said = ""
    elif facts.skips_holidays:
        said = gettext(HOLIDAY_FREE[every_other]).format(day=weekdays()[facts.weekday])
    else:
        said = gettext(EVERY_DAY[every_other]).format(day=weekdays()[facts.weekday])
    if facts.anchor is None:
        return said
    counted = gettext(N_("räknat från {day}")).format(day=long_day(facts.anchor))
    return f"{said}, {counted}" if said else counted


def season(facts: PromiseFacts) -> str:
    """april till oktober; empty for what goes on all year."""
    if facts.season_first is None or facts.season_last is None:
        return ""
    names = months()
    first, last = names[facts.season_first], names[facts.season_last]
    return (
        first
        if first == last
        else gettext(N_("{first} till {last}")).format(first=first, last=last)
    )


def _without_number(facts: PromiseFacts, after: str) -> tuple[str, str, str]:
    if facts.kind == Kind.COUNT and facts.unit_many:
        return gettext(N_("Samtliga, utan att antalet är sagt:")), facts.unit_many, after
    if after and facts.unit_many:
        return gettext(N_("Inget antal lovat:")), facts.unit_many, after
    return gettext(N_("Inget antal lovat")), "", ""
