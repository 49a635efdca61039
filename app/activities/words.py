"""The state of a promise in short plain sentences, numbers first; colour only repeats them."""

from app.activities.pace import Pace, State
from app.kit.i18n import gettext as _
from app.kit.i18n import ngettext
from app.kit.templates import long_day, number
from app.promises.measure import BEFORE_NUMBER

KINDS = {
    State.MET: "ok",
    State.ON_PACE: "ok",
    State.WITHIN: "ok",
    State.BEHIND: "late",
    State.MISSED: "broken",
    State.EXCEEDED: "broken",
}


def kind(pace: Pace) -> str:
    """ok, late, broken or plain: the colour that goes with the sentence."""
    if pace.is_once and pace.state is State.ON_PACE:
        return "plain"  # green beside "Inte gjort än" would look like done
    return KINDS.get(pace.state, "plain")


def of_how_many(pace: Pace, unit: str) -> str:
    """What stands between the big number and its unit: av minst 10."""
    if pace.total is None:
        return "" if unit else ngettext("genomförd", "genomförda", pace.done)
    return _("av {promised}").format(promised=_promised(pace))


def label(pace: Pace) -> str:
    """The tally for those who cannot see it."""
    return _("{done} av {total} gjorda").format(
        done=number(pace.done), total=number(pace.total or 0)
    )


def sentence(pace: Pace) -> str:
    """Where the promise stands, in a sentence or two."""
    if pace.is_once and pace.state is not State.UNREPORTED:
        return _once(pace)
    return SENTENCES[pace.state](pace)


def _once(pace: Pace) -> str:
    if pace.met_on is not None:
        return _("Gjort {day}.").format(day=long_day(pace.met_on))
    end = long_day(pace.measure.ends_on)
    if pace.state is State.MISSED:
        return _("Inte gjort. Tiden gick ut {day}.").format(day=end)
    return _("Inte gjort än. Ska vara klart {day}.").format(day=end)


def _uncounted(pace: Pace) -> str:
    if pace.done:
        return _("{done} genomförda, inget antal lovat.").format(done=number(pace.done))
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
    sentence = _("Tiden gick ut {day}. {left} saknas.")
    return sentence.format(day=long_day(pace.measure.ends_on), left=number(pace.left))


def _within(pace: Pace) -> str:
    if pace.is_over:
        return _("Hölls inom det lovade.")
    return _("Inom det lovade. Gäller till {day}.").format(day=long_day(pace.measure.ends_on))


def _exceeded(pace: Pace) -> str:
    return _("{over} fler än lovat.").format(over=number(pace.over))


def _unreported(pace: Pace) -> str:
    sentence = _("Hur många det blev är inte publicerat. Lovat var {promised}.")
    return sentence.format(promised=_promised(pace))


def _promised(pace: Pace) -> str:
    words = (_(BEFORE_NUMBER[pace.measure.comparator]), number(pace.total or 0))
    return " ".join(filter(None, words))


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
}
