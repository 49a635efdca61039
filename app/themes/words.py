"""Words as people write them on phones: taken apart, lowered, and brought to their stems."""

import re
import unicodedata
from pathlib import Path
from typing import NamedTuple

from Stemmer import Stemmer

WORD = re.compile(r"[^\W_]+(?:['’\-‐‑][^\W_]+)*")
JOINTS = str.maketrans("", "", "'’-‐‑")
END = re.compile(r"[.!?;:\n\r]+")
# Marks that pile up on one letter take the square of their number to put in order.
PILES = re.compile(r"([^\w\s]{2})[^\w\s]+")
DRAWN_OUT = re.compile(r"([aeiouyåäö])\1{2,}|([^\W\d_aeiouyåäö])\2{2,}")
DEFINITE = re.compile(r"(?<=\w{3})(?:[ae]n|et)s?$")
# cykel, cykeln and cyklar; the mopeds and the lamps are Snowball's own affair.
LOOSE_E = re.compile(r"(?<=\w[bcdfgkmnprstv])eln?$")
LONGEST = 40

FILLERS = frozenset((Path(__file__).parent / "data" / "fillers.txt").read_text("utf-8").split())
NEGATIONS = frozenset(
    {
        "inte",
        "ej",
        "aldrig",
        "ingen",
        "inget",
        "inga",
        "ingenting",
        "sällan",
        "icke",
        "not",
        "no",
        "never",
        "none",
        "dont",
        "nothing",
    }
)

_swedish = Stemmer("swedish")


class Word(NamedTuple):
    """One word: as it was written, in lower case, and its stem."""

    written: str
    stem: str


def normalised(text: str) -> str:
    """Composed letters in lower case, with no more than two marks in a row and no long drawl."""
    plain = unicodedata.normalize("NFC", PILES.sub(r"\1", text)).lower()
    return DRAWN_OUT.sub(lambda drawl: drawl[1] or 2 * drawl[2], plain)


def sentences(text: str) -> list[list[Word]]:
    """The words that say something, sentence by sentence."""
    pieces = (words(piece) for piece in END.split(normalised(text)))
    return [piece for piece in pieces if piece]


def words(text: str) -> list[Word]:
    """The words of a normalised text that say something: no articles, no pronouns."""
    every = (found.translate(JOINTS)[:LONGEST] for found in WORD.findall(text))
    return [Word(each, stem(each)) for each in every if each and each not in FILLERS]


def stem(word: str) -> str:
    """Snowball's Swedish stem without a definite ending left over: skolan meets skola."""
    if word in NEGATIONS:
        return word
    short = _swedish.stemWord(word)
    return LOOSE_E.sub("l", DEFINITE.sub("", short))


def bare(word: str) -> str:
    """As it is written where there are no å, ä and ö to be had."""
    return word.translate(str.maketrans("åäöéü", "aaoeu"))


def shortened(word: str) -> set[str]:
    """The word itself and every one that lacks one of its letters after the first."""
    return {word} | {word[:at] + word[at + 1 :] for at in range(1, len(word))}


def is_one_slip(one: str, other: str) -> bool:
    """Whether a letter too many, too few, wrong or swapped with the next tells them apart."""
    if len(one) < len(other):
        one, other = other, one
    at = next((n for n, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), -1)
    if at < 0:
        return len(one) - len(other) == 1
    if len(one) > len(other):
        return one[at + 1 :] == other[at:]
    swapped = one[at : at + 2] == other[at : at + 2][::-1] and one[at + 2 :] == other[at + 2 :]
    return swapped or one[at + 1 :] == other[at + 1 :]
