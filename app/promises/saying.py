"""A promise in plain sentences: who, how much, when, and what it is that is counted."""

from collections.abc import Iterator

from app.kit.i18n import gettext as _
from app.kit.templates import listed, long_day
from app.promises.models import Promise
from app.promises.readable import named_day, season
from app.promises.terms import EVERY
from app.wording.vocabulary import Kind, Period


def saying(promise: Promise) -> str:
    """The measure of a promise as it is told to residents."""
    return " ".join(_sentences(promise))


def _sentences(promise: Promise) -> Iterator[str]:
    who = listed([each.short_name for each in promise.undertakers])
    yield _amount(promise).format(who=who[:1].upper() + who[1:], amount=promise.measured)
    if promise.places:
        yield _("Räknas för sig på varje plats: {places}.").format(places=listed(promise.places))
    first, last = long_day(promise.starts_on), long_day(promise.ends_on)
    yield _("Gäller {first} till {last}.").format(first=first, last=last)
    yield from _limits(promise)
    yield from _kind(promise.kind_said)


def _amount(promise: Promise) -> str:
    if promise.target is not None:
        return _("{who} lovar: {amount}.")
    if promise.kind == Kind.COUNT and promise.unit_many:
        every = _("{who} lovar: samtliga {unit}, men säger inte hur många de är.")
        return every.replace("{unit}", promise.unit_many)
    if promise.unit_many and promise.period != Period.TOTAL:
        often = _("{who} lovar: {what}, men säger inte hur många.")
        return often.replace("{what}", f"{promise.unit_many} {_(EVERY[Period(promise.period)])}")
    return _("{who} lovar det här, men säger inget antal.")


def _limits(promise: Promise) -> Iterator[str]:
    if day := named_day(promise):
        yield _("Görs {day}.").format(day=day)
    if months := season(promise):
        is_one = promise.season_first == promise.season_last
        yield (_("Görs i {months}.") if is_one else _("Görs från {months}.")).format(months=months)
    if promise.deadline and promise.deadline != promise.ends_on:
        yield _("Klart senast {day}.").format(day=long_day(promise.deadline))
    if promise.responsible:
        yield _("Ansvarig: {who}.").format(who=promise.responsible.name)
    if promise.depends_on:
        yield _("Kräver beslut av {whom}.").format(whom=promise.depends_on)


def _kind(kind: Kind) -> Iterator[str]:
    if kind is Kind.MILESTONE:
        yield _("Löftet räknas som gjort eller inte gjort.")
    if kind is Kind.INDICATOR:
        yield _("Det är ett mål för hur det ska bli, inte en räkning av vad som görs.")
    if kind is Kind.QUALITATIVE:
        yield _("Här visas vad som görs och när.")
