"""The goals hold on the promises that the project keeps, and the measure itself measures."""

from typing import Any

import pytest

from bench.wording import FIELDS, FILES, GOALS, SLOWEST, Outcome, outcome, rows


def promise(text: str, **expected: object) -> dict[str, Any]:
    fields = dict.fromkeys(FIELDS) | {"comparator": "none", "countable": False} | expected
    dates = {"valid_from": None, "valid_to": None}
    return {"id": "P", "text": text, "expected": fields} | dates


@pytest.mark.parametrize("name", FILES)
def test_the_goals_are_reached(name: str) -> None:
    found = outcome(rows(name))

    assert found.asked >= 60
    assert found.goals == dict.fromkeys(GOALS, True)


def test_no_text_of_a_real_promise_takes_ten_milliseconds() -> None:
    outcome(rows("promises.jsonl"))

    assert outcome(rows("promises.jsonl")).slowest < SLOWEST


def test_a_false_countable_counts_double() -> None:
    found = Outcome()

    found.add(promise("Minst tio kontroller."))
    found.add(promise("Inget alls.", countable=True))

    assert (found.asked, found.faults) == (2, 3)


def test_a_wrong_number_is_a_miss_both_ways() -> None:
    found = Outcome()

    found.add(promise("Minst tio kontroller.", comparator="at_least", target=11))

    assert found.fields["comparator"].f1 == 1
    assert found.fields["comparator+target"].f1 == 0
    assert any("target: 10, not 11" in miss for miss in found.misses)
