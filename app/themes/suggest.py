"""Suggestions of themes from a person's own words, each with the words it rests on.

A suggestion is never a coding: a person decides.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from app.themes.lexicon import Lexicon, Phrase, Weights, entries
from app.themes.models import Theme
from app.themes.words import NEGATIONS, Word, sentences, stem

OWN_WORDS = 2.0  # the weight of the words that the list of themes itself gives
LEAST, LEAST_SHARE = 1.0, 0.15
MOST_BECAUSE = 5
ALREADY_TAKEN = 0.35
DENIED, RELIEF = 0.3, 2.0
POSITIVE, UNSAFE = "positive", "unsafe_places"
# What one is glad to be without; a missing lamp or policeman is no reason to be glad.
HARMS = {
    "burglary",
    "domestic_violence",
    "drugs",
    "extremism_polarisation",
    "fire_fireworks",
    "fraud",
    "organised_crime",
    "theft",
    "threats_harassment",
    "traffic_nuisance",
    "vandalism",
    "violence_robbery",
}
WITHOUT = {"inga", "inget", "ingen", "no"}
WISHES = {
    stem(each)
    for each in ("vill", "skulle", "borde", "önskar", "behöver", "måste", "want", "would")
}


class Suggestion(NamedTuple):
    """A theme that a text may be about (förslag), and the person's own words that say so."""

    theme_id: str
    score: float
    because: tuple[str, ...]


class Hit(NamedTuple):
    """Words that say something, and what."""

    said: str
    weights: Weights


def suggest(text: str, themes: Iterable[Theme]) -> list[Suggestion]:
    """The themes a text may be about, best first; none if no word is known.

    The time it takes grows with the length of the text and no faster, whatever it says.
    """
    lexicon = _lexicon(tuple((theme.id, theme.words) for theme in themes))
    is_bare = not set("åäö") & set(text.lower())
    every = sentences(text)
    about = {word: lexicon.about(word, is_bare) for said in every for word in set(said)}
    return _ranked(hit for said in every for hit in _hits(lexicon, said, about))


@lru_cache(maxsize=8)  # one for each area with themes of its own, of some five megabytes
def _lexicon(themes: tuple[tuple[str, str], ...]) -> Lexicon:
    known = {theme_id for theme_id, _ in themes} | {""}
    own = ((each, word, OWN_WORDS) for each, listed in themes for word in listed.split(","))
    return Lexicon([*own, *(entry for entry in entries() if entry[0] in known)])


def _ranked(hits: Iterable[Hit]) -> list[Suggestion]:
    """Each word counts once for a theme, however often it is said."""
    grounds: dict[str, dict[str, float]] = defaultdict(dict)
    for said, weights in hits:
        for theme_id, weight in weights.items():
            grounds[theme_id][said] = max(weight, grounds[theme_id].get(said, 0))
    every = sorted(map(_suggestion, grounds.items()), key=lambda each: -each.score)
    least = max([LEAST, *(LEAST_SHARE * each.score for each in every[:1])])
    return [each for each in every if each.score >= least]


def _suggestion(grounds: tuple[str, dict[str, float]]) -> Suggestion:
    theme_id, words = grounds
    strongest = sorted(words, key=lambda each: -words[each])[:MOST_BECAUSE]
    return Suggestion(theme_id, round(sum(words.values()), 3), tuple(strongest))


def _hits(
    lexicon: Lexicon, said: Sequence[Word], about: Mapping[Word, Weights | None]
) -> Iterator[Hit]:
    """What one sentence says: its phrases, then its words, the less if a phrase has them."""
    taken: set[int] = set()
    longest = sorted(_phrases(lexicon, said), key=lambda each: -len(each[0]))
    for places, phrase in longest:
        if taken >= set(places):
            continue
        taken |= set(places)
        yield _weighed(said, places, phrase.weights)
    for at, word in enumerate(said):
        if at + 1 < len(said) and (joined := _joined(lexicon, word, said[at + 1])):
            yield _weighed(said, [at, at + 1], joined)
        if weights := about[word]:
            share = ALREADY_TAKEN if at in taken else 1.0
            yield _weighed(said, [at], {each: share * w for each, w in weights.items()})


def _joined(lexicon: Lexicon, word: Word, after: Word) -> Weights | None:
    """What two words mean that should have been written as one: gång väg."""
    whole = word.written + after.written
    return lexicon.about(Word(whole, stem(whole))) if stem(whole) in lexicon.stems else None


def _weighed(said: Sequence[Word], places: Sequence[int], weights: Weights) -> Hit:
    """What is denied counts otherwise: no burglaries is good, not safe is bad."""
    before = [word.stem for word in said[max(0, places[0] - 2) : places[0]]]
    found = dict(weights)
    if POSITIVE in found and (set(before) & (NEGATIONS | WISHES)):
        found = {UNSAFE: DENIED * found.pop(POSITIVE)} | found
    if before[-1:] and before[-1] in WITHOUT and HARMS & found.keys():
        found = {each: DENIED * w for each, w in found.items()} | {POSITIVE: RELIEF}
    return Hit(" ".join(said[at].written for at in places), found)


def _phrases(lexicon: Lexicon, said: Sequence[Word]) -> Iterator[tuple[list[int], Phrase]]:
    """Phrases in the sentence, each once."""
    present = {word.stem for word in said}
    ahead = {
        stem: [each for each in lexicon.phrases.get(stem, ()) if present.issuperset(each.stems)]
        for stem in present
    }
    for at, word in enumerate(said):
        for phrase in list(ahead[word.stem]):
            places = _places(phrase, said, at, word.stem)
            if places:
                ahead[word.stem].remove(phrase)
                yield places, phrase


def _places(phrase: Phrase, said: Sequence[Word], at: int, anchor: str) -> list[int]:
    """Where the words of a phrase stand, near the one that was found; empty if one is missing."""
    reach = len(phrase.stems) + 1
    if phrase.is_strict:
        start = at - phrase.stems.index(anchor)
        there = tuple(word.stem for word in said[max(start, 0) : start + len(phrase.stems)])
        return list(range(start, start + len(there))) if there == phrase.stems else []
    window = range(max(0, at - reach), min(len(said), at + reach + 1))
    near = {said[place].stem: place for place in window}
    places = [near.get(each, -1) for each in phrase.stems]
    return [] if -1 in places else sorted(set(places))
