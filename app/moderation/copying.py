"""Puts a word in brackets where something is to be hidden."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from app.masking.service import find
from app.moderation.suggestions import of

OTHER = "maskerat"


@dataclass(frozen=True, order=True)
class Hidden:
    """Characters `start` up to but not including `end`, and the word that stands there instead."""

    start: int
    end: int
    word: str


def masked(text: str, keys: Collection[str], more: Iterable[str]) -> str:
    """The text without the suggestions of those keys, and without every occurrence of `more`."""
    kept: list[str] = []
    end = 0
    for each in _joined(sorted([*_chosen(text, keys), *_written(text, more)])):
        kept += [text[end : each.start], f"[{each.word}]"]
        end = each.end
    return "".join([*kept, text[end:]])


def occurs(words: str, text: str) -> bool:
    """Whether they stand there as words of their own, in any case or with a genitive's s."""
    return _pattern(words).search(text) is not None


def _chosen(text: str, keys: Collection[str]) -> Iterator[Hidden]:
    for span in find(text):
        suggestion = of(text, span)
        if suggestion.key in keys:
            yield Hidden(span.start, span.end, suggestion.word)


def _written(text: str, more: Iterable[str]) -> Iterator[Hidden]:
    for words in more:
        for found in _pattern(words).finditer(text):
            yield Hidden(found.start(), found.end(), OTHER)


def _pattern(words: str) -> re.Pattern[str]:
    between = r"\s+".join(map(re.escape, words.split()))
    return re.compile(rf"(?<!\w){between}s?(?!\w)", re.IGNORECASE)


def _joined(hidden: Iterable[Hidden]) -> list[Hidden]:
    """What overlaps becomes one, by the word of the first."""
    joined: list[Hidden] = []
    for each in hidden:
        if joined and each.start < joined[-1].end:
            last = joined[-1]
            joined[-1] = Hidden(last.start, max(last.end, each.end), last.word)
        else:
            joined.append(each)
    return joined
