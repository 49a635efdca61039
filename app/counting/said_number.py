"""A number in words: so many of so many, more than promised, or no number promised."""

from app.counting.bounds import Bounds
from app.counting.rule import Rule
from app.kit.i18n import gettext as _
from app.kit.i18n import ngettext
from app.kit.templates import number
from app.promises.readable import amount
from app.wording.vocabulary import Comparator


def counted(rule: Rule, done: int) -> str:
    """40 av minst 20, 20 fler än lovat; where nothing was promised there is no share."""
    seen = rule.whole
    if seen is None or rule.whole_target is None:
        many = ngettext(
            "{done} genomförd, inget antal lovat.", "{done} genomförda, inget antal lovat.", done
        )
        return many.format(done=number(done))
    promised = amount(rule.comparator, rule.whole_target, rule.whole_max)
    sentence = _("{done} av {promised}.").format(done=number(done), promised=promised)
    return " ".join(filter(None, [sentence, over(seen, done), how_it_is_met(rule)]))


def over(bounds: Bounds, done: int) -> str:
    """How many more than promised; empty where there are none."""
    more = bounds.over(done)
    return _("{over} fler än lovat.").format(over=number(more)) if more else ""


def how_it_is_met(rule: Rule) -> str:
    """The rule that the number does not tell by itself: cirka, and an interval."""
    seen = rule.whole
    if seen is None or seen.least is None or seen.least == seen.most:
        return ""
    if rule.comparator is Comparator.APPROXIMATELY:
        sentence = _("Cirka räknas som uppfyllt från {least}.")
    else:
        sentence = _("Intervallet räknas som uppfyllt från {least}.")
    return sentence.format(least=number(seen.least))
