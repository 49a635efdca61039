"""Which submissions sound alike: TF-IDF over stems and the cosine between them, in plain Python."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from heapq import nlargest
from typing import NamedTuple

from app.themes.words import Word, sentences

MOST = 3
LEAST = 0.1
MOST_SHARED = 5
TOO_SHORT = 2

Weights = Mapping[str, float]


class Alike(NamedTuple):
    """Another submission, how alike it is from 0 to 1, and the words that both have."""

    id: str
    score: float
    shared: tuple[str, ...]


def alike(text: str, others: Iterable[tuple[str, str]], most: int = MOST) -> list[Alike]:
    """The most alike of the others, given as (id, text); the words are the text's own."""
    written = {word.stem: word.written for word in _said(text)}
    own = Counter(word.stem for word in _said(text))
    counted = [(each, Counter(word.stem for word in _said(other))) for each, other in others]
    rarity = _rarity([own, *(counts for _, counts in counted)])
    mine = _weighed(own, rarity)
    scored = (
        Alike(each, _cosine(mine, theirs), _shared(written, mine, theirs))
        for each, counts in counted
        if counts.keys() & own.keys() and (theirs := _weighed(counts, rarity))
    )
    return nlargest(most, (each for each in scored if each.score >= LEAST), key=_by_score)


def _by_score(each: Alike) -> tuple[float, str]:
    return each.score, each.id


def _said(text: str) -> list[Word]:
    every = (word for sentence in sentences(text) for word in sentence)
    return [word for word in every if len(word.stem) > TOO_SHORT]


def _rarity(documents: list[Counter[str]]) -> Weights:
    frequency = Counter(stem for counts in documents for stem in counts)
    return {stem: math.log1p(len(documents) / often) for stem, often in frequency.items()}


def _weighed(counts: Counter[str], rarity: Weights) -> Weights:
    return {stem: (1 + math.log(often)) * rarity[stem] for stem, often in counts.items()}


def _cosine(one: Weights, other: Weights) -> float:
    product = sum(one[stem] * other[stem] for stem in one.keys() & other.keys())
    lengths = math.hypot(*one.values()) * math.hypot(*other.values())
    return round(product / lengths, 3)


def _shared(written: Mapping[str, str], one: Weights, other: Weights) -> tuple[str, ...]:
    both = sorted(one.keys() & other.keys(), key=lambda stem: (-one[stem], stem))
    return tuple(written[stem] for stem in both[:MOST_SHARED])
