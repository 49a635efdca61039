"""Made-up residents: areas where people speak day by day, for attacks on what is released."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from app.disclosure.tables import AGE, CHANNEL, GENDER, THEME, TOTAL, Counted, Exact
from app.disclosure.units import Map

THEMES = [f"theme-{number}" for number in range(29)]
# Some themes are common and most are rare, as in the dialogues that have been published.
WEIGHTS = [1 / (rank + 2) for rank in range(len(THEMES))]
BACKGROUNDS = {
    CHANNEL.name: {"": 60, "affisch": 12, "torg": 15, "skola": 8, "mote": 5, "paper": 3},
    AGE.name: {"": 30, "0-17": 8, "18-29": 15, "30-64": 32, "65-": 15},
    GENDER.name: {"": 35, "kvinna": 34, "man": 29, "annat": 2},
}


@dataclass(frozen=True)
class World:
    """A kommun of some areas, and how many will speak in each."""

    seed: int
    voices: dict[str, int]
    mornings: int

    @property
    def map(self) -> Map:
        areas = tuple(sorted(self.voices))
        return Map(dict.fromkeys(areas, "police"), [areas] if len(areas) > 1 else [])

    def days(self) -> Iterator[Exact]:
        """The exact counts, morning by morning, as the release job counts them."""
        random = Random(self.seed)
        exact = {area: nobody() for area in self.voices}
        for morning in range(1, self.mornings + 1):
            for area, number in self.voices.items():
                for _ in range(number * morning // self.mornings - heard(exact[area])):
                    speak(exact[area], random)
            yield {
                area: {name: Counted(each.base, dict(each.cells)) for name, each in tables.items()}
                for area, tables in exact.items()
            }


def worlds(number: int, mornings: int) -> list[World]:
    """As many worlds, of one to three areas, the first of which has 40 to 1,500 voices."""
    random = Random(7)
    sizes = [round(40 * (1500 / 40) ** (each / (number - 1))) for each in range(number)]
    return [
        World(seed, _areas(size, 1 + seed % 3, random), mornings) for seed, size in enumerate(sizes)
    ]


def _areas(size: int, number: int, random: Random) -> dict[str, int]:
    """The first has the size; its neighbours have other sizes, and some are small."""
    others = (max(5, round(size * random.uniform(0.1, 1))) for _ in range(number - 1))
    return {f"area-{place}": voices for place, voices in enumerate((size, *others))}


def nobody() -> dict[str, Counted]:
    """The tables of an area where nobody has spoken."""
    themes = {TOTAL.name: Counted(0, {}), THEME.name: Counted(0, dict.fromkeys(THEMES, 0))}
    return themes | {name: Counted(0, dict.fromkeys(of, 0)) for name, of in BACKGROUNDS.items()}


def heard(tables: dict[str, Counted]) -> int:
    """How many have spoken."""
    return tables[TOTAL.name].base


def speak(tables: dict[str, Counted], random: Random) -> None:
    """One more says something; nine in ten are coded, with one to three themes."""
    _add(tables, TOTAL.name, ())
    for name, weights in BACKGROUNDS.items():
        _add(tables, name, random.choices(list(weights), list(weights.values())))
    if random.random() < 0.9:
        _add(tables, THEME.name, random.choices(THEMES, WEIGHTS, k=random.choice((1, 1, 2, 3))))


def _add(tables: dict[str, Counted], name: str, keys: list[str] | tuple[str, ...]) -> None:
    counted = tables[name]
    cells = counted.cells | {key: counted.cells[key] + 1 for key in set(keys)}
    tables[name] = Counted(counted.base + 1, cells)
