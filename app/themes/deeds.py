"""What was done to a theme, in a sentence."""

from app.kit.i18n import N_, gettext
from app.themes.models import Deed, ThemeChange

SENTENCES = {
    Deed.MADE: N_("«{after}» lades till under «{before}»."),
    Deed.RENAMED: N_("«{before}» heter nu «{after}»."),
    Deed.MERGED: N_("«{before}» läses nu som «{after}»."),
    Deed.SPLIT: N_("«{before}» delades: «{after}» är ny."),
}


def told(change: ThemeChange) -> str:
    """The sentence of a line of history, in the reader's language; names stay as they stood."""
    sentence = gettext(SENTENCES[Deed(change.deed)])
    return sentence.format(before=change.before, after=change.after)
