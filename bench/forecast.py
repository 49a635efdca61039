"""Whether eight outcomes of ten lie in the intervals that are forecast; JSON last."""

import json
import sys
from collections.abc import Callable, Iterable
from datetime import date
from random import Random

from app.counting.entries import total
from app.counting.forecast import forecast, forecast_of
from app.counting.kept import kept
from app.counting.spans import DAY
from app.counting.spread import Interval
from app.counting.steps import share_of_time
from bench.outcomes import outcomes
from bench.rhythms import RHYTHMS, SEASON, Simulated, simulated
from bench.scores import Said, Score, together
from bench.weekly import NAMES, weekly

TRIALS, SEED = 600, 2026
SHARES = (0.3, 0.45, 0.6, 0.75, 0.9)
LEAST, MOST = 0.75, 0.85
PUBLISHED = "published outcomes"

Saying = Callable[[Simulated, date], Said | None]


def of_total(promise: Simulated, on: date) -> Said | None:
    """The forecast of a total that day."""
    found = forecast(promise.rule, promise.entries, on=on)
    if not isinstance(found, Interval):
        return None
    done = total(each for each in promise.entries if each.on <= on)
    line = done / share_of_time(promise.rule, on)
    return Said(found, line, total(promise.entries), promise.rule.target or 1)


def of_weeks(promise: Simulated, on: date) -> Said | None:
    """The forecast of the weeks that will have been kept."""
    seen = kept(promise.rule, promise.entries, on=on)
    found = forecast_of(seen)
    if not isinstance(found, Interval):
        return None
    became = kept(promise.rule, promise.entries, on=promise.rule.time.last + DAY).kept
    return Said(found, seen.kept / seen.elapsed * seen.promised, became, seen.promised)


def score(promises: Iterable[Simulated], say: Saying) -> Score:
    """Each promise looked at on five days."""
    found = Score()
    for promise in promises:
        time = promise.rule.time
        for share in SHARES:
            found.add(say(promise, time.first + DAY * round(time.days * share)))
    return found


def scores(random: Random, trials: int) -> dict[str, Score]:
    """Every rhythm, and the published outcomes."""
    totals = {
        name: score((simulated(name, random) for _ in range(trials)), of_total)
        for name in (*RHYTHMS, SEASON)
    }
    weeks = {name: score((weekly(name, random) for _ in range(trials)), of_weeks) for name in NAMES}
    published = {PUBLISHED: score(outcomes(random, trials // 2), of_total)}
    return totals | weeks | published


def goals(found: dict[str, Score]) -> dict[str, bool]:
    """Whether the interval says what it is, and no rhythm would be better served by a line."""
    simulations = together(each for name, each in found.items() if name != PUBLISHED)
    return {
        "simulated": LEAST <= simulations.coverage <= MOST,
        "published": LEAST <= found[PUBLISHED].coverage <= MOST,
        "error": all(each.beats_line for each in found.values()),
    }


def main(arguments: list[str]) -> None:
    """Ends badly if a goal is missed; another seed may be given."""
    found = scores(Random(int(arguments[0]) if arguments else SEED), TRIALS)
    shown = found | {"all simulated": together(list(found.values())[:-1])}
    print(f"{'rhythm':<22}{'asked':>7}{'said':>7}{'in 80 %':>9}{'error':>10}{'line':>10}")
    for name, each in shown.items():
        asked, said, coverage, error, line = each.figures.values()
        print(f"{name:<22}{asked:>7}{said:>7}{coverage:>9.3f}{error:>10.5f}{line:>10.5f}")
    reached = goals(found)
    print(json.dumps({name: each.figures for name, each in shown.items()} | {"goals": reached}))
    raise SystemExit(not all(reached.values()))


if __name__ == "__main__":
    main(sys.argv[1:])
