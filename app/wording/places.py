"""Where it is done: a preposition with a name, or with a setting that everybody knows."""

import re
from collections.abc import Sequence

from app.wording.patterns import either
from app.wording.scopes import Stretch
from app.wording.tokens import Token, word_at

WHERE = frozenset(
    ("i", "på", "vid", "kring", "runt", "längs", "utanför", "inom", "mellan", "omkring")
)
SETTING = re.compile(either("settings"))
JOINTS = frozenset(("och", ",", "samt", "-"))


def place(every: Sequence[Token]) -> Stretch | None:
    """The first such: "i Harbo", "vid resecentrum", "på Öxnehaga, Österängen och Ekhagen"."""
    for at, token in enumerate(every):
        end = _names(every, at + 1) if token.text in WHERE else at + 1
        if end > at + 1:
            return token.start, every[end - 1].end
    return None


def _names(every: Sequence[Token], at: int) -> int:
    """Past the names from there on."""
    end = at
    while _is_place(every, end):
        end += 1
        if word_at(every, end) in JOINTS and _is_place(every, end + 1):
            end += 1
    return end


def _is_place(every: Sequence[Token], at: int) -> bool:
    if at >= len(every) or not every[at].is_word:
        return False
    return every[at].is_capital or bool(SETTING.fullmatch(every[at].text))
