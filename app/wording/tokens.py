"""A sentence in pieces: words, numbers and marks, each with its place."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.wording.plain import Plain

# Letters that follow a number make it a word (20-minutersmetoden), but for "2st" and "3ggr".
TOKEN = re.compile(
    r"""
      (?P<date>\d{4}-\d\d-\d\d(?!\d))
    | (?P<word>(?:s\.k|t\.ex|bl\.a|m\.fl|m\.m|d\.v\.s|f\.d)\.?(?!\w)
              | \d+[-:]?(?!(?:st|stycken|ggr|x)\b)[^\W\d_][\w-]*
              | [^\W\d_]\w*(?:[-:'’][^\W_]+)*-?)
    | (?P<number>\d{1,3}(?:\ \d{3})+(?![\d]) | \d+(?:[.:,]\d+)*)
    | (?P<mark>\n(?=[ ]*(?:[-•*·▪–]|\d{1,2}[.)]|[a-zåäö]\))[ ]) | [^\w\s] | _)
    """,
    re.VERBOSE,
)
# No dot of theirs ends a sentence.
SHORT = frozenset(
    ("ca", "c:a", "cirka", "kl", "nr", "st", "bl", "a", "t", "ex", "d", "v", "s", "m")
)
# A line ends one where the next begins as an item of a list does.
ENDS = frozenset(".!?;•\n")


@dataclass(frozen=True, slots=True)
class Token:
    """One piece of the sentence, in lower case."""

    text: str
    sort: str
    start: int
    end: int
    sentence: int
    is_capital: bool

    @property
    def is_word(self) -> bool:
        return self.sort == "word"


def tokens(seen: Plain) -> list[Token]:
    """The pieces in order, each told which sentence it stands in."""
    found: list[Token] = []
    sentence = 0
    for match in TOKEN.finditer(seen.text):
        start, end = match.span()
        sort = match.lastgroup or "mark"
        token = Token(match[0], sort, start, end, sentence, seen.is_capital(start))
        sentence += _ends(token, found)
        found.append(token)
    return found


def _ends(token: Token, before: Sequence[Token]) -> bool:
    return token.text in ENDS and not (before and before[-1].text in SHORT)


def word_at(every: Sequence[Token], at: int) -> str:
    """The text of a piece, or nothing outside the sentence."""
    return every[at].text if 0 <= at < len(every) else ""
