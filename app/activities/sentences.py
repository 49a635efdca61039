"""Where a promise stands, state by state."""

from app.activities.pace import Pace, State
from app.kit.i18n import gettext as _
from app.kit.i18n import ngettext
from app.kit.templates import long_day, number
from app.promises.readable import amount
from app.wording.vocabulary import Period


def once(pace: Pace) -> str:
    """A promise of one thing: done, not done, or not done in time."""
    if pace.met_on is not None:
        return _("Gjort {day}.").format(day=long_day(pace.met_on))
    end = long_day(pace.measure.ends_on)
    if pace.state is State.MISSED and pace.late:
        return _("Inte gjort i tid. Tiden gick ut {day}, gjort efteråt.").format(day=end)
    if pace.state is State.MISSED:
        return _("Inte gjort. Tiden gick ut {day}.").format(day=end)
    return _("Inte gjort än. Ska vara klart {day}.").format(day=end)


def _uncounted(pace: Pace) -> str:
    if pace.measure.period is Period.EVENT and pace.measure.target is not None:
        each = _("Lovat varje gång: {promised}.").format(promised=each_time(pace))
        many = ngettext("{done} genomförd.", "{done} genomförda.", pace.done)
        return many.format(done=number(pace.done)) + " " + each
    if pace.done:
        many = ngettext(
            "{done} genomförd, inget antal lovat.",
            "{done} genomförda, inget antal lovat.",
            pace.done,
        )
        return many.format(done=number(pace.done))
    if pace.reported_on is not None:
        day = long_day(pace.reported_on)
        return _("Inget antal lovat. Senast rapporterat {day}.").format(day=day)
    return _("Inget antal lovat, inget rapporterat än.")


def _coming(pace: Pace) -> str:
    return _("Börjar {day}.").format(day=long_day(pace.measure.starts_on))


def _left(pace: Pace) -> str:
    sentence = _("{left} kvar till {day}.")
    return sentence.format(left=number(pace.left), day=long_day(pace.measure.ends_on))


def _early(pace: Pace) -> str:
    return _left(pace) + " " + _("För tidigt att säga något om takten.")


def _on_pace(pace: Pace) -> str:
    return _("I fas.") + " " + _left(pace)


def _behind(pace: Pace) -> str:
    if not pace.days_left:
        last = _("{left} kvar, och det är sista dagen.").format(left=number(pace.left))
        return _("Efter planen.") + " " + last
    days = ngettext("{left} kvar, {days} dag.", "{left} kvar, {days} dagar.", pace.days_left)
    left = days.format(left=number(pace.left), days=number(pace.days_left))
    return _("Efter planen.") + " " + left


def _met(pace: Pace) -> str:
    assert pace.met_on is not None
    met = _("Uppfyllt {day}.").format(day=long_day(pace.met_on))
    if not pace.over:
        return met
    return met + " " + _("{over} fler än lovat.").format(over=number(pace.over))


def _missed(pace: Pace) -> str:
    day, left = long_day(pace.measure.ends_on), number(pace.left)
    if not pace.late:
        return _("Tiden gick ut {day}. {left} saknas.").format(day=day, left=left)
    sentence = _("Tiden gick ut {day}, och då saknades {left}. Gjorda efteråt: {late}.")
    return sentence.format(day=day, left=left, late=number(pace.late))


def _within(pace: Pace) -> str:
    if pace.is_over:
        return _("Hölls inom det lovade.")
    return _("Inom det lovade. Gäller till {day}.").format(day=long_day(pace.measure.ends_on))


def _exceeded(pace: Pace) -> str:
    return _("{over} fler än lovat.").format(over=number(pace.over))


def _unreported(pace: Pace) -> str:
    sentence = _("Hur många det blev är inte publicerat. Lovat var {promised}.")
    return sentence.format(promised=promised(pace))


def _silent(pace: Pace) -> str:
    return _("Inget rapporterades. Lovat var {promised}.").format(promised=promised(pace))


def promised(pace: Pace) -> str:
    """The number over the whole time with what stands before it: minst 10."""
    measure = pace.measure
    return amount(measure.comparator, measure.total or 0, measure.total_max)


def each_time(pace: Pace) -> str:
    """The number of one period: minst 2."""
    measure = pace.measure
    return amount(measure.comparator, measure.target or 0, measure.target_max)


SENTENCES = {
    State.UNCOUNTED: _uncounted,
    State.COMING: _coming,
    State.EARLY: _early,
    State.ON_PACE: _on_pace,
    State.BEHIND: _behind,
    State.MET: _met,
    State.MISSED: _missed,
    State.WITHIN: _within,
    State.EXCEEDED: _exceeded,
    State.UNREPORTED: _unreported,
    State.SILENT: _silent,
}
