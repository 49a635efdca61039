"""Sub-counters in words: in how many places it is met, and what is left in the others."""

from collections.abc import Sequence

from app.counting.subs import Sub
from app.kit.i18n import gettext as _
from app.kit.templates import listed, number


def places(subs: Sequence[Sub], elsewhere: int = 0) -> str:
    """Uppfyllt på 2 av 3 platser, then each place that is not, and what was done elsewhere."""
    met = sum(sub.is_met for sub in subs)
    sentence = _("Uppfyllt på {met} av {places} platser.")
    said = [sentence.format(met=number(met), places=number(len(subs)))]
    if missing := [each for each in subs if not each.is_met]:
        said.append(
            _("Inte uppfyllt: {places}.").format(places=listed([_one(each) for each in missing]))
        )
    if elsewhere:
        said.append(_("{count} på andra platser.").format(count=number(elsewhere)))
    return " ".join(said)


def sub_target(sub: Sub) -> str:
    """A target inside the target: varav nattetid 8 av 11."""
    sentence = _("Varav {name}: {done} av {target}.")
    return sentence.format(name=sub.name, done=number(sub.done), target=number(sub.bounds.most))


def _one(sub: Sub) -> str:
    least = sub.bounds.most if sub.bounds.least is None else sub.bounds.least
    sentence = _("{name} ({done} av {least})")
    return sentence.format(name=sub.name, done=number(sub.done), least=number(least))
