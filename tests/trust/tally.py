"""The sum of what was tried, told when all is done, however many workers tried it."""

from collections import Counter

import pytest

FOUND = ("cells", "mismatches", "uncovered")


def told(reporter: pytest.TerminalReporter) -> str:
    """cells=N mismatches=N uncovered=N, or nothing if no cell was tried."""
    total: Counter[str] = Counter()
    for reports in reporter.stats.values():
        for each in reports:
            properties = getattr(each, "user_properties", [])
            if getattr(each, "when", "") == "call":
                total.update({str(name): int(str(number)) for name, number in properties})
    return " ".join(f"{name}={total[name]}" for name in FOUND) if total["cells"] else ""
