"""What comes again without a number: "varje onsdag", "kvartalsvis", "årliga möten"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.wording import deeds, nouns, units
from app.wording.everyone import everyone
from app.wording.pace import Pace
from app.wording.paces import OTHER
from app.wording.patterns import either
from app.wording.tokens import Token, word_at
from app.wording.unit import Unit

# Each spell has room for several: "varje år göra insatser" does not say how many.
ROOMY = re.compile(r"(?:vecka|\w*månad|kvartal|termin|\w*år|tertial|årlig\w*|årligen|årligt)")
# To strive every week is not to do something once a week.
STRIVE = re.compile(either("strive"))
NEAR = 5
IF_NEEDED = re.compile(r"behov|önskemål|möjlighet|mån")


@dataclass(frozen=True, slots=True)
class Recurring:
    """What is done at a pace, and whether the pace alone says how many times."""

    unit: Unit | None
    is_once: bool
    is_all: bool = False


def recurring(every: Sequence[Token], pace: Pace, is_compared: bool) -> Recurring:
    """A promise that has a pace and no number."""
    everybody = everyone(every)
    if everybody:
        return Recurring(everybody, is_once=False, is_all=True)
    unit = deeds.near(every, pace.first) or _known(every, pace)
    if not is_compared and _is_open(every, pace, unit):
        return Recurring(unit, is_once=False)
    return Recurring(unit or Unit(units.TIMES_OF_IT, pace.first, pace.first), is_once=True)


def _known(every: Sequence[Token], pace: Pace) -> Unit | None:
    """det årliga föräldramötet."""
    for at in range(pace.after, min(pace.after + NEAR, len(every))):
        text = nouns.definite(every[at].text)
        if text:
            return Unit(text, at, at + 1)
    return None


def _is_open(every: Sequence[Token], pace: Pace, unit: Unit | None) -> bool:
    """Whether it may be any number of times, or none."""
    sentence = [token.text for token in every if token.sentence == every[pace.first].sentence]
    if any(
        word == "vid" and IF_NEEDED.match(after)
        for word, after in zip(sentence, sentence[1:], strict=False)
    ):
        return True
    if unit is None:
        return any(STRIVE.fullmatch(word) for word in sentence)
    return bool(ROOMY.fullmatch(word_at(every, pace.after - 1))) and _is_plural(every, pace, unit)


def _is_plural(every: Sequence[Token], pace: Pace, unit: Unit) -> bool:
    """Samverkansmöten varje vecka; but varannan vecka is every other week and no more."""
    word = word_at(every, unit.first)
    alike = nouns.is_alike(word)
    return word_at(every, pace.first) not in OTHER and not alike and nouns.event(word) == word
