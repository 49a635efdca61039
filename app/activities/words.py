"""The state of a promise in short plain sentences, numbers first; colour only repeats them."""

from app.activities.pace import Pace, State
from app.activities.sentences import SENTENCES, once, promised
from app.kit.i18n import gettext as _
from app.kit.i18n import ngettext
from app.kit.templates import number

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
    return _("av {promised}").format(promised=promised(pace))


def label(pace: Pace) -> str:
    """The tally for those who cannot see it."""
    return _("{done} av {total} gjorda").format(
        done=number(pace.done), total=number(pace.total or 0)
    )


def sentence(pace: Pace) -> str:
    """Where the promise stands, in a sentence or two."""
    if pace.is_once and pace.state is not State.UNREPORTED:
        return once(pace)
    return SENTENCES[pace.state](pace)
