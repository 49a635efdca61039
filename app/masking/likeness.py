"""How much a word that stands in no list is spelt as names are, and not as Swedish words.

The sum of what its runs of letters weigh, as a logistic regression learnt them from the lists
(scripts/likeness.py): log-odds, above 0 for a name. "ullah$" speaks for one, "ning$" against.
"""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from app.masking.lexicon import DATA

SIZES = (2, 3, 4)
SWEDISH = "åäö"
ALONE = str.maketrans("ıłđøæß", "ildöäs")


def plain(word: str) -> str:
    """Small letters without the signs that Swedish has not; ^ and $ where it begins and ends."""
    letters = (each if each in SWEDISH else _bare(each) for each in word.translate(ALONE))
    return f"^{''.join(letters)}$"


def runs(word: str) -> Iterator[str]:
    """Two, three and four letters in a row, as many times as they stand there."""
    marked = plain(word)
    for size in SIZES:
        yield from (marked[at : at + size] for at in range(len(marked) - size + 1))


@lru_cache(8192)
def likeness(word: str) -> float:
    """The log-odds that a word in small letters is a name, by its spelling alone."""
    if len(word) > LONGEST:
        return -float(LONGEST)
    return (WEIGHTS[""] + sum(WEIGHTS.get(run, 0) for run in runs(word))) / HUNDRED


def _bare(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[0]


def _load() -> dict[str, int]:
    rows = (DATA / "likeness.tsv").read_text(encoding="utf-8").splitlines()
    parted = (row.partition("\t") for row in rows if not row.startswith("#"))
    return {run: int(weight) for run, _, weight in parted}


HUNDRED = 100
LONGEST = 40
WEIGHTS = _load()
