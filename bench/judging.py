"""Which of the goals for bursts hold (performance.md, B1 and B4 to B6)."""

from bench.site import Figures

AT_LEAST = {"postgresql_ratio": 0.5, "sqlite_ratio": 0.5}
AT_LEAST |= {"postgresql_to_nothing_stored": 0.55, "sqlite_to_nothing_stored": 0.55}
AT_MOST = {"p99_ms": 50, "postgresql_crowd_p99_to_p50": 3, "sqlite_crowd_p99_to_p50": 3}
AT_MOST |= {"errors": 0}
ELSEWHERE = """B5, nothing acknowledged is lost: `make torture`.
B6, the price of a tally: none is kept; what is published is counted when it is released."""


def result(found: dict[str, dict[str, Figures]]) -> dict[str, float]:
    """The ratios, and the worse of both databases where there is one figure for both."""
    keys: dict[str, float] = {}
    for kind, each in found.items():
        rate, crowd = each["stored"]["rate"], each["crowd"]
        keys |= {
            f"{kind}_ratio": round(rate / each["voice"]["rate"], 3),
            f"{kind}_to_single_row": round(rate / each["row"]["rate"], 3),
            f"{kind}_to_nothing_stored": round(rate / each["nothing"]["rate"], 3),
            f"{kind}_crowd_p99_to_p50": round(crowd["p99_ms"] / crowd["p50_ms"], 2),
            f"{kind}_ratio_per_cpu_second": round(
                each["stored"]["per_cpu_second"] / each["voice"]["per_cpu_second"], 3
            ),
            f"{kind}_rate": round(rate),
            f"{kind}_voice_rate": round(each["voice"]["rate"]),
            f"{kind}_single_row_rate": round(each["row"]["rate"]),
            f"{kind}_p99_ms": round(each["stored"]["p99_ms"], 1),
        }
    every = [figures for each in found.values() for figures in each.values()]
    keys["p99_ms"] = max(keys[f"{kind}_p99_ms"] for kind in found)
    keys["errors"] = sum(figures.get("errors", 0) for figures in every)
    return keys


def judge(keys: dict[str, float]) -> None:
    """Say of each goal whether it holds."""
    for bounds, word, sign in ((AT_LEAST, "at least", 1), (AT_MOST, "at most", -1)):
        for name, bound in bounds.items():
            mark = "holds" if sign * keys[name] >= sign * bound else "DOES NOT HOLD"
            print(f"{name:<60}{keys[name]:>9.2f}  {word} {bound}: {mark}")
    print(ELSEWHERE)
