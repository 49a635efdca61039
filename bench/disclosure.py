"""How the rules for small numbers stand against two attacks, and how the attacks fare without."""

import json
import sys

from bench import onlooker, reconstruction
from bench.voices import worlds

WORLDS, MORNINGS, TRIALS = 30, 4, 3000
POINTS = 0.05


def result() -> dict[str, float]:
    """Both attacks, with the rules of the house and without them."""
    every = worlds(WORLDS, MORNINGS)
    ours = [reconstruction.released(world) for world in every]
    bare = [reconstruction.without_rounding(world) for world in every]
    cells, hidden = (sum(len(each.cells) for each in outcomes) for outcomes in (ours, bare))
    released, live = onlooker.released(TRIALS), onlooker.live(TRIALS)
    return {
        "worlds": WORLDS,
        "tables_released": sum(len(each.released) for each in ours),
        "tables_held": sum(each.held for each in ours),
        "cells": cells,
        "exact_ratio": sum(len(each.recovered) for each in ours) / cells,
        "narrow_ratio": sum(len(each.narrowed) for each in ours) / cells,
        "control_exact_ratio": round(sum(len(each.recovered) for each in bare) / hidden, 3),
        "trials": TRIALS,
        "prior": onlooker.PRIOR,
        "guess": round(released.right, 3),
        "one_theme_moved": round(released.alone, 3),
        "control_guess": round(live.right, 3),
    }


def holds(found: dict[str, float]) -> bool:
    """Whether nothing is told, and the attacks are strong enough to tell without the rules."""
    return (
        found["exact_ratio"] == found["narrow_ratio"] == 0
        and found["control_exact_ratio"] >= 0.3
        and found["guess"] <= found["prior"] + POINTS
        and found["one_theme_moved"] <= 0.01
        and found["control_guess"] > 0.95
    )


def main() -> None:
    """Print a row for each figure, and all of them as the last line."""
    found = result()
    for name, value in found.items():
        print(f"{name:<22} {value:>9}")
    print(json.dumps(found))
    sys.exit(0 if holds(found) else 1)


if __name__ == "__main__":
    main()
