"""The published pairs of promise and outcome, on days at random: nobody publishes the days."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Any

from app.counting.entries import Entry
from app.counting.rule import Rule
from app.counting.spans import Span
from app.promises.examples import FILE
from app.wording.vocabulary import Comparator, Period
from bench.rhythms import Simulated


def pairs() -> list[dict[str, Any]]:
    """The promises of a total whose count has been published."""
    rows = [json.loads(line) for line in FILE.read_text("utf-8").splitlines()]
    return [row for row in rows if _is_pair(row)]


def outcomes(random: Random, times: int) -> Iterator[Simulated]:
    """Each pair so many times, each time on other days."""
    for row in pairs():
        for _ in range(times):
            yield _played(row, random)


def _is_pair(row: dict[str, Any]) -> bool:
    expected, became = row["expected"], row.get("outcome") or {}
    return bool(expected["target"] and expected["period"] == "total" and became.get("value"))


def _played(row: dict[str, Any], random: Random) -> Simulated:
    time = Span(date.fromisoformat(row["valid_from"]), date.fromisoformat(row["valid_to"]))
    expected = row["expected"]
    rule = Rule(Comparator(expected["comparator"]), expected["target"], Period.TOTAL, time)
    days = sorted(random.randrange(time.days) for _ in range(row["outcome"]["value"]))
    return Simulated(rule, [Entry(time.first + timedelta(days=day)) for day in days])
