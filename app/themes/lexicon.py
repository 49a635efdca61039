"""What the words are known to be about: single words, their parts and slips, and phrases."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from app.kit.reference import rows
from app.themes.words import NEGATIONS, Word, bare, is_one_slip, normalised, shortened, words

FILE = Path(__file__).parent / "data" / "lexicon.csv"
EXACTLY = "="  # before a form that stands for no other ending and in no compound
IN_COMPOUNDS = "-"  # where a form, however short, is the last or the first part of others

SHORTEST_BEGINNING, SHORTEST_END = 4, 5
SHORTEST_SLIP = 6
BEGINNING, END, SLIP = 0.6, 0.8, 0.7
PER_WORD = 0.5
PARTICLES = frozenset(
    {"a", "av", "e", "efter", "genom", "in", "mot", "om", "på", "till", "upp", "ut", "utan", "över"}
)

Weights = Mapping[str, float]
Entry = tuple[str, str, float]


class Phrase(NamedTuple):
    """Stems that together say something; side by side where one of them says little alone."""

    stems: tuple[str, ...]
    weights: Weights

    @property
    def is_strict(self) -> bool:
        return any(each in NEGATIONS | PARTICLES for each in self.stems)


class Lexicon:
    """The words of some themes, each with a weight for every theme that it may be about."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        """Takes (theme, form, weight); no theme for a word that is known to say nothing."""
        self.themes: set[str] = set()
        self.exact: dict[str, dict[str, float]] = defaultdict(dict)
        self.stems: dict[str, dict[str, float]] = defaultdict(dict)
        self.begins: dict[str, str] = {}
        self.ends: dict[str, str] = {}
        self._long: dict[str, str] = {}
        self._phrases: dict[tuple[str, ...], dict[str, float]] = defaultdict(dict)
        for theme_id, form, weight in entries:
            self._add(theme_id, form, weight)

    def _add(self, theme_id: str, form: str, weight: float) -> None:
        said = words(normalised(form.removeprefix(EXACTLY)))
        self.themes |= {theme_id} - {""}
        stems = tuple(word.stem for word in said)
        if len(set(stems)) > 1:
            _raise(self._phrases[stems], theme_id, weight)
        elif said and form.startswith(EXACTLY):
            _raise(self.exact[said[0].written], theme_id, weight)
        elif said:
            _raise(self.stems[said[0].stem], theme_id, weight)
            self._long |= dict.fromkeys(_long(said[0], SHORTEST_SLIP - 1), said[0].stem)
            self._add_parts(form, said[0])

    def _add_parts(self, form: str, word: Word) -> None:
        """A compound begins with a form as it is written or less a vowel; its end is bent."""
        for each in {word.written, word.written.rstrip("ae")}:
            if len(each) >= SHORTEST_BEGINNING or form.endswith(IN_COMPOUNDS):
                self.begins[each] = word.stem
        if len(word.stem) >= SHORTEST_END or form.startswith(IN_COMPOUNDS):
            self.ends |= dict.fromkeys(word, word.stem)

    @cached_property
    def phrases(self) -> dict[str, list[Phrase]]:
        """Every phrase, under that one of its stems that fewest phrases have."""
        counts = Counter(each for stems in self._phrases for each in stems)
        found: dict[str, list[Phrase]] = defaultdict(list)
        for stems, weights in self._phrases.items():
            longer = {each: w * (1 + PER_WORD * (len(stems) - 1)) for each, w in weights.items()}
            found[min(stems, key=counts.__getitem__)].append(Phrase(stems, self._rare(longer)))
        return found

    @cached_property
    def _slips(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for known in self._long:
            for short in shortened(known):
                found[short].append(known)
        return found

    @cached_property
    def _bare(self) -> dict[str, str]:
        return {bare(known): known for known in self.stems if bare(known) not in self.stems}

    def about(self, word: Word, is_bare: bool = False) -> Weights | None:
        """What a word may be about, None if it is unknown; bare where nothing has å, ä and ö."""
        for found in (self.exact.get(word.written), self.stems.get(word.stem)):
            if found is not None:
                return self._rare(found)
        if is_bare and word.stem in self._bare:
            return self._rare(self.stems[self._bare[word.stem]])
        return self._about_parts(word) or self._about_slip(word)

    def _about_parts(self, word: Word) -> Weights | None:
        found: dict[str, float] = {}
        for part, share in self._parts_of(word):
            for theme_id, weight in self._rare(self.stems[part]).items():
                _raise(found, theme_id, share * weight)
        return found or None

    def _parts_of(self, word: Word) -> Iterator[tuple[str, float]]:
        """The longest known beginning, and the longest known end of what is left."""
        written = word.written
        begins = (cut for cut in range(len(written) - 2, 2, -1) if written[:cut] in self.begins)
        first = next(begins, 0)
        if first:
            yield self.begins[written[:first]], BEGINNING
        for cut in range(max(first, 2), len(written) - 2):
            known = self.ends.get(written[cut:]) or self.ends.get(word.stem[cut:])
            if known:
                yield known, END
                return

    def _about_slip(self, word: Word) -> Weights | None:
        near = {
            (known, each)
            for each in _long(word)
            for short in shortened(each)
            for known in self._slips.get(short, ())
        }
        known = min((known for known, each in near if is_one_slip(known, each)), default=None)
        if known is None:
            return None
        return {each: SLIP * w for each, w in self._rare(self.stems[self._long[known]]).items()}

    def _rare(self, weights: Weights) -> Weights:
        """A word that fewer themes share says more."""
        share = math.log1p(len(self.themes) / max(1, len(weights))) / math.log1p(len(self.themes))
        return {each: weight * share for each, weight in weights.items() if each}


def entries(path: Path = FILE) -> Iterator[Entry]:
    """The lines of the file: theme, form and weight."""
    for row in rows(path):
        yield row["theme_id"], row["form"], float(row["weight"])


def _raise(weights: dict[str, float], theme_id: str, weight: float) -> None:
    weights[theme_id] = max(weight, weights.get(theme_id, 0))


def _long(word: Word, least: int = SHORTEST_SLIP) -> set[str]:
    """Of a word and its stem, what is long enough to be known again with a letter wrong."""
    return {each for each in word if len(each) >= least}
