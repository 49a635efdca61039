"""Trust P4: somebody saw a person send, stores every public answer, and guesses the theme."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random

from app.disclosure.drafting import drafts
from app.disclosure.tables import THEME, TOTAL, Counted, Exact, Published
from app.disclosure.units import Map

AREA = "area"
PLACE = Map({AREA: "police"})
A_DAY = 12
# What eight themes are spoken of, most first: who guesses the first is right this often.
WEIGHTS = dict(zip("abcdefgh", (0.24, 0.19, 0.15, 0.12, 0.1, 0.08, 0.07, 0.05), strict=True))
# How much the onlooker trusts what is common, against a theme that rose by one.
TRUST = 50
PRIOR = max(WEIGHTS.values())

Shown = Mapping[str, int | None]
Watch = Callable[[dict[str, int], str, Random], dict[str, int]]


@dataclass(frozen=True)
class Guesses:
    """How often the guess was right, and how often a single theme had moved."""

    right: float
    alone: float


def released(trials: int) -> Guesses:
    """The onlooker reads releases, by the rules of the house."""
    return _guesses(trials, _by_releases)


def live(trials: int) -> Guesses:
    """The onlooker reads exact counts that move as people send."""
    return _guesses(trials, _by_the_minute)


def _guesses(trials: int, watch: Watch) -> Guesses:
    random = Random(3)
    right = alone = 0
    for _ in range(trials):
        counts = dict.fromkeys(WEIGHTS, 0)
        for _ in range(random.randrange(60, 600)):
            counts[_says(random)] += 1
        target = _says(random)
        moved = {theme: rise for theme, rise in watch(counts, target, random).items() if rise > 0}
        # What moved most, where a theme that is common anyway counts for more.
        guess = max(WEIGHTS, key=lambda theme: moved.get(theme, 0) + TRUST * WEIGHTS[theme])
        right += guess == target
        alone += len(moved) == 1
    return Guesses(right / trials, alone / trials)


def _by_the_minute(counts: dict[str, int], target: str, random: Random) -> dict[str, int]:
    return {theme: TRUST * (theme == target) for theme in counts}


def _by_releases(counts: dict[str, int], target: str, random: Random) -> dict[str, int]:
    """What the themes rose by in the release that the target is in, from the one before."""
    history = drafts(_exact(counts), [], PLACE, 1)
    before = _themes(history)
    counts = dict(counts)
    while not (made := drafts(_exact(counts), history, PLACE, 2)):
        today = [_says(random) for _ in range(A_DAY)]
        for theme in today:
            counts[theme] += 1
        if target:
            counts[target] += 1
            target = ""
    after = _themes(made)
    return {theme: (after[theme] or 0) - (before[theme] or 0) for theme in before}


def _exact(counts: dict[str, int]) -> Exact:
    total = sum(counts.values())
    return {AREA: {TOTAL.name: Counted(total, {}), THEME.name: Counted(total, counts)}}


def _themes(tables: list[Published]) -> Shown:
    return next(each.cells for each in tables if each.table == THEME.name)


def _says(random: Random) -> str:
    return random.choices(list(WEIGHTS), list(WEIGHTS.values()))[0]
