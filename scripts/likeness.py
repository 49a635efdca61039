"""python -m scripts.likeness learns app/masking/data/likeness.tsv from the lists beside it.

Logistic regression over runs of letters, in plain Python and with a fixed seed: the same lists give
the same weights, in hundredths of log-odds. Takes some twenty seconds.
"""

import math
from collections import Counter
from collections.abc import Iterable
from random import Random

from app.masking.lexicon import DATA, entries
from app.masking.likeness import runs

NAMES = ("given.txt", "faker_given.txt", "faker_doubtful.txt")
TIMES, RATE, SLOWER = 5, 0.1, 0.6
RAREST, LEAST = 10, 12
# Names are fewer than words; half as much in all as if they were as many.
SHARE = 0.5
SLIPS = "aeinrstldomk"
HEAD = (
    "# From the lists beside it, by scripts/likeness.py: run of letters, hundredths of log-odds.\n"
)

# Places are few beside words, and as often taken for names.
WORDS, PLACES, AGAIN = ("words.txt",), ("places.txt", "proper.txt"), 3

Example = tuple[list[str], bool]


def slip(word: str, chance: Random) -> str:
    """The word as a thumb may write it: a letter lost, doubled or changed, or two swapped."""
    at = chance.randrange(len(word) - 1)
    first, here, then, rest = word[:at], word[at], word[at + 1], word[at + 2 :]
    return first + chance.choice(
        [
            then + rest,
            here * 2 + then + rest,
            then + here + rest,
            chance.choice(SLIPS) + then + rest,
        ]
    )


def examples(chance: Random) -> list[Example]:
    """Names, and Swedish words as they should be and as thumbs write them."""
    words, places, names = (_words(files) for files in (WORDS, PLACES, NAMES))
    slips = [slip(word, chance) for word in sorted(words - names) if len(word) > 3]
    others = [(words - names, False), (slips, False), *[(places - names, False)] * AGAIN]
    parted = [(names - words - places, True), *others]
    return [(list(runs(word)), kind) for every, kind in parted for word in sorted(every)]


def _words(files: Iterable[str]) -> set[str]:
    every = {word for name in files for word in entries(name)}
    return {word for word in every if word.isalpha() and len(word) > 2}


def learn(every: list[Example], chance: Random) -> dict[str, float]:
    """The weight of each run; that of nothing at all is where every word starts from."""
    often = Counter(run for each, _ in every for run in set(each))
    weights = {run: 0.0 for run, count in often.items() if count >= RAREST} | {"": 0.0}
    names = sum(kind for _, kind in every)
    heavier, rate = SHARE * (len(every) - names) / names, RATE
    for _ in range(TIMES):
        chance.shuffle(every)
        for each, kind in every:
            _step(weights, [run for run in each if run in weights], kind, rate, heavier)
        rate *= SLOWER
    return weights


def _step(weights: dict[str, float], each: list[str], kind: bool, rate: float, by: float) -> None:
    odds = weights[""] + sum(weights[run] for run in each)
    wrong = kind - 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))
    step = wrong * rate * (by if kind else 1)
    weights[""] += step / 10
    for run in each:
        weights[run] += step


def written(weights: dict[str, float]) -> Iterable[str]:
    """Rows in order, without the runs that weigh next to nothing."""
    hundredths = {run: round(weight * 100) for run, weight in sorted(weights.items())}
    return (f"{run}\t{at}\n" for run, at in hundredths.items() if abs(at) >= LEAST or not run)


if __name__ == "__main__":
    seeded = Random(1)
    rows = written(learn(examples(seeded), seeded))
    (DATA / "likeness.tsv").write_text(HEAD + "".join(rows), encoding="utf-8")
