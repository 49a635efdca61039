"""What the data files know of a word: a given name, a surname, an ordinary word, a place."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

DATA = Path(__file__).parent / "data"
GIVEN, SURNAME, WORD, PLACE = 1, 2, 4, 8
FILES = {
    "given.txt": GIVEN,
    "faker_given.txt": GIVEN,
    "surnames.txt": SURNAME,
    "faker_surnames.txt": SURNAME,
    "words.txt": WORD,
    "chat.txt": WORD,
    "places.txt": PLACE,
    "proper.txt": PLACE,
}
PLAIN = str.maketrans("åäöéèüáóćčšžşıőğ", "aaoeeuaoccszsiog")


def entries(name: str) -> Iterator[str]:
    """The words of a data file in small letters; a line that begins with # is for people."""
    for line in (DATA / name).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield from line.lower().split()


def sets(name: str) -> dict[str, frozenset[str]]:
    """The sets of words in a data file, by the heading in brackets over each."""
    found: dict[str, frozenset[str]] = {}
    heading = ""
    for word in entries(name):
        if word.startswith("["):
            heading = word.strip("[]")
        else:
            found[heading] = found.get(heading, frozenset()) | {word}
    return found


def _load() -> dict[str, int]:
    known: dict[str, int] = {}
    for name, kind in FILES.items():
        for word in entries(name):
            known[word] = known.get(word, 0) | kind
    for word in {*entries("given.txt"), *entries("surnames.txt")}:
        known.setdefault(word.translate(PLAIN), known[word])
    return known


KNOWN = _load()
# Names that are one slip of the thumb from an ordinary word: they take more to believe.
DOUBTFUL = frozenset(entries("faker_doubtful.txt")) - KNOWN.keys()
# What people write who have no å, ä or ö at hand.
BARE = frozenset(word.translate(PLAIN) for word, kind in KNOWN.items() if kind & WORD)


def is_word(word: str) -> bool:
    """Whether it is an ordinary Swedish or English word, in small letters."""
    return bool(KNOWN.get(word, 0) & WORD)


def is_place(word: str) -> bool:
    """Whether it is a place or an organisation, in small letters."""
    return bool(KNOWN.get(word, 0) & PLACE)


@lru_cache(4096)
def is_compound(word: str) -> bool:
    """Whether it can be read as two ordinary words joined, as trygghetsvandring."""
    first = 4 if len(word) < 8 else 3
    return 6 < len(word) < 32 and any(_joins(word, at) for at in range(first, len(word) - 2))


@lru_cache(4096)
def is_misspelt(word: str) -> bool:
    """Whether it is one slip of the thumb away from an ordinary word."""
    return word in BARE or len(word) < 32 and any(other in BARE for other in _near(word))


def _joins(word: str, at: int) -> bool:
    first, last = word[:at], word[at:]
    return is_word(last) and any(map(is_word, (first, first.removesuffix("s"), first + "e")))


def _near(word: str) -> Iterator[str]:
    bare = word.translate(PLAIN)
    yield _squeezed(bare)
    for at in range(len(bare)):
        yield bare[:at] + bare[at + 1 :]
        yield bare[:at] + bare[at : at + 1] + bare[at:]
        yield bare[:at] + bare[at + 1 : at + 2] + bare[at : at + 1] + bare[at + 2 :]
    yield from (bare + letter for letter in "aenrtdsl")


def _squeezed(word: str) -> str:
    """såååå mycket: each letter once."""
    return "".join(letter for at, letter in enumerate(word) if letter != word[at - 1 : at])
