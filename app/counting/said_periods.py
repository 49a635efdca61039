"""What recurs, in words: kept weeks of those that have passed, and all that was done."""

from app.counting.kept import Kept
from app.counting.rule import Rule
from app.kit.i18n import gettext as _
from app.kit.i18n import ngettext
from app.kit.templates import number
from app.wording.vocabulary import Period


def periods(rule: Rule, seen: Kept, unit: str) -> str:
    """43 av 52 veckor, and the sum; `unit` is what is counted, as the sum needs it."""
    summed = _("Totalt {done} {unit}.").format(done=number(seen.done), unit=unit)
    return f"{_kept(rule, seen)} {summed}"


def name(rule: Rule, many: int) -> str:
    """What its buckets are called: vecka, veckor; dagar where a weekday was named."""
    if rule.weekday is not None:
        return ngettext("dag", "dagar", many)
    names = {
        Period.WEEK: ngettext("vecka", "veckor", many),
        Period.TWO_WEEKS: ngettext("tvåveckorsperiod", "tvåveckorsperioder", many),
        Period.MONTH: ngettext("månad", "månader", many),
        Period.QUARTER: ngettext("kvartal", "kvartal", many),
        Period.TERTIAL: ngettext("tertial", "tertialer", many),
        Period.TERM: ngettext("termin", "terminer", many),
        Period.YEAR: ngettext("år", "år", many),
        Period.TWO_YEARS: ngettext("tvåårsperiod", "tvåårsperioder", many),
    }
    return names[rule.period]


def _kept(rule: Rule, seen: Kept) -> str:
    if not seen.promised:
        return _("Tiden är för kort för en hel period.")
    if not seen.elapsed:
        return _("Ingen hel period har gått än.")
    sentence = (
        _("Löftet hölls {kept} av {elapsed} {periods}.")
        if seen.has_ended
        else _("Löftet har hållits {kept} av {elapsed} {periods}.")
    )
    named = name(rule, seen.elapsed)
    return sentence.format(kept=number(seen.kept), elapsed=number(seen.elapsed), periods=named)
