"""Swedish number words: tio, femton, femtiotvå, etthundra, tusen."""

from functools import lru_cache

ONES = {
    "två": 2, "tva": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8, "nio": 9,
}  # fmt: skip
TEENS = {
    "tio": 10, "elva": 11, "tolv": 12, "tretton": 13, "fjorton": 14, "femton": 15,
    "sexton": 16, "sjutton": 17, "arton": 18, "nitton": 19,
}  # fmt: skip
TENS = {
    "tjugo": 20, "trettio": 30, "fyrtio": 40, "femtio": 50, "sextio": 60, "sjuttio": 70,
    "åttio": 80, "nittio": 90,
}  # fmt: skip
LONGEST = 40


@lru_cache(4096)
def value(word: str) -> int | None:
    """The number a word says, from 2 to 999 999; en and ett are left to the sentence."""
    if len(word) > LONGEST:
        return None
    thousands, parted, rest = word.rpartition("tusen")
    if not parted:
        return _hundreds(word)
    many, few = _one_or(thousands), _hundreds(rest) if rest else 0
    return None if many is None or few is None else many * 1000 + few


def _hundreds(word: str) -> int | None:
    hundreds, parted, rest = word.rpartition("hundra")
    if not parted:
        return _tens(word)
    many, few = _one_or(hundreds), _tens(rest.removeprefix("och")) if rest else 0
    return None if many is None or few is None or many > 99 else many * 100 + few


def _one_or(word: str) -> int | None:
    return 1 if word in {"", "ett"} else _hundreds(word)


def _tens(word: str) -> int | None:
    if word in ONES or word in TEENS or word in TENS:
        return {**ONES, **TEENS, **TENS}[word]
    for ten, worth in TENS.items():
        if word.startswith(ten):
            return _with_one(worth, word.removeprefix(ten))
    return None


def _with_one(ten: int, rest: str) -> int | None:
    one = 1 if rest in {"en", "ett"} else ONES.get(rest)
    return None if one is None else ten + one
