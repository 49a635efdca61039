"""Numbers that tell how things are, and who is there: kommunen har 14 skolor, två kommuner."""

from collections.abc import Sequence

from app.wording.amounts import Amount
from app.wording.tokens import Token, word_at

HAS = frozenset(("har", "omfattar", "mellan"))
# fokus på tre platser, samarbete med fyra bolag, leds av två samordnare.
ABOUT = {
    "på": ("fokus", "satsa", "inrikt", "koncentrer"),
    "med": ("samarbet", "samverk", "tillsammans"),
    "av": ("led", "består", "utgörs", "bemannas"),
}


def is_setting(every: Sequence[Token], amount: Amount) -> bool:
    """Whether the words right before a number say so."""
    prior, earlier = word_at(every, amount.first - 1), word_at(every, amount.first - 2)
    is_range = amount.most is not None
    return (prior in HAS and not is_range) or earlier.startswith(ABOUT.get(prior, ("\n",)))
