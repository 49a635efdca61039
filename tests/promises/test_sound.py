"""The fields of a promise hold together, or the first that does not is told at its place."""

from typing import Any

import pytest

from app.kit.forms import sound
from app.kit.words import BACKWARDS
from app.promises import sound as rules
from app.promises.forms import PromiseForm
from tests.factories import MOPEDS

YEAR = {"starts_on": "2026-01-01", "ends_on": "2026-12-31"}
WHOLE: dict[str, Any] = MOPEDS | YEAR
MILESTONE = (
    WHOLE
    | {"comparator": "none", "target": None, "unit_one": "", "unit_many": ""}
    | {
        "counting_rule": "",
        "kind": "milestone",
    }
)
BETWEEN = {"comparator": "between", "target": 3, "target_max": 4}
FAULTS: list[tuple[dict[str, Any], str, str]] = [
    ({"ends_on": "2025-12-31"}, "ends_on", BACKWARDS),
    ({"deadline": "2025-12-31"}, "deadline", rules.LATE),
    ({"deadline": "2027-01-01"}, "deadline", rules.LATE),
    ({"season_first": 4}, "season_first", rules.HALF_SEASON),
    ({"weekday": 4}, "weekday", rules.NOT_WEEKLY),
    ({"weekday": 4, "period": "per_month"}, "weekday", rules.NOT_WEEKLY),
    ({"skips_holidays": True, "period": "per_week"}, "weekday", rules.NO_DAY),
    ({"anchor": "2026-01-15", "period": "per_week"}, "anchor", rules.NOT_EVERY_OTHER),
    (
        {"anchor": "2026-01-15", "weekday": 5, "period": "per_two_weeks"},
        "anchor",
        rules.OTHER_DAY,
    ),
    ({"season_last": 10}, "season_first", rules.HALF_SEASON),
    ({"comparator": "none"}, "target", rules.EXTRA_TARGET),
    ({"target": None}, "target", rules.NO_TARGET),
    ({"unit_one": ""}, "unit_one", rules.NO_UNIT),
    ({"unit_many": ""}, "unit_many", rules.NO_UNIT),
    ({"counting_rule": ""}, "counting_rule", rules.NO_RULE),
    ({"target_max": 12}, "target_max", rules.EXTRA_UPPER),
    (BETWEEN | {"target_max": None}, "target_max", rules.NO_UPPER),
    (BETWEEN | {"target_max": 3}, "target_max", rules.NO_UPPER),
    (BETWEEN | {"target_max": 2}, "target_max", rules.NO_UPPER),
    (BETWEEN | {"target": None}, "target", rules.NO_TARGET),
    ({"places": "Norr"}, "places", rules.NO_PLACES),
    ({"scope": "i varje stadsdel"}, "places", rules.NO_PLACES),
    ({"places": "Norr\nNorr"}, "places", rules.NO_PLACES),
    ({"places": "Norr\nSöder\nNorr"}, "places", rules.LONG_PLACE),
    ({"places": "Norr\n" + "x" * 121}, "places", rules.LONG_PLACE),
    ({"places": "\n".join(map(str, range(51)))}, "places", rules.LONG_PLACE),
    ({"indicator": "a", "no_indicator": "b"}, "indicator", rules.BOTH_INDICATORS),
    ({"responsible": "lunds-kommun"}, "responsible", rules.NOT_AMONG),
]
SOUND: dict[str, dict[str, Any]] = {
    "nothing more": {},
    "a last day on the first": {"deadline": "2026-01-01"},
    "a last day on the last": {"deadline": "2026-12-31"},
    "one day": {"starts_on": "2026-06-01", "ends_on": "2026-06-01"},
    "a named day": {"weekday": 4, "period": "per_week", "skips_holidays": True},
    "every other": {"weekday": 4, "period": "per_two_weeks", "anchor": "2026-01-15"},
    "a season": {"season_first": 4, "season_last": 10},
    "a season over new year": {"season_first": 11, "season_last": 2},
    "a season of a month": {"season_first": 6, "season_last": 6},
    "an interval": BETWEEN,
    "two places": {"places": "Norr\nSöder"},
    "two places and blank lines": {"places": "\n Norr \n\n Söder \n"},
    "fifty places": {"places": "\n".join(map(str, range(50)))},
    "a scope with its places": {"scope": "i varje stadsdel", "places": "Norr\nSöder"},
    "an indicator": {"indicator": "andel trygga"},
    "a reason for none": {"no_indicator": "Ingen mäter det."},
    "one who answers": {"responsible": "polisen-lund"},
    "the least number": {"target": 1},
    "the largest number": {"target": 1_000_000},
}
BEYOND: list[tuple[dict[str, Any], str]] = [
    ({"target": 0}, "target"),
    ({"target": 1_000_001}, "target"),
    ({"target_max": -1}, "target_max"),
    ({"season_first": "0"}, "season_first"),
    ({"season_last": 13}, "season_last"),
    ({"season_first": "april"}, "season_first"),
    ({"kind": "wish"}, "kind"),
    ({"comparator": "some"}, "comparator"),
    ({"period": "often"}, "period"),
    ({"deadline": "1999-12-31"}, "deadline"),
    ({"deadline": "2101-01-01"}, "deadline"),
    ({"deadline": "snart"}, "deadline"),
    ({"scope": "x" * 121}, "scope"),
    ({"places": "x" * 1001}, "places"),
    ({"cause": "x" * 1001}, "cause"),
    ({"source": "x" * 1001}, "source"),
    ({"indicator": "x" * 121}, "indicator"),
    ({"no_indicator": "x" * 121}, "no_indicator"),
    ({"depends_on": "x" * 121}, "depends_on"),
    ({"responsible": "x" * 121}, "responsible"),
    ({"continues": "x" * 121}, "continues"),
    ({"cause": "ord\x00"}, "cause"),
    ({"source": "<b>"}, "source"),
    ({"depends_on": "{{ x }}"}, "depends_on"),
    ({"organisations": []}, "organisations"),
    ({"organisations": ["a"] * 21}, "organisations"),
]


@pytest.mark.parametrize(("words", "field", "sentence"), FAULTS, ids=str)
def test_what_does_not_hold_is_told_where_it_is(
    words: dict[str, Any], field: str, sentence: str
) -> None:
    form = sound(PromiseForm, WHOLE | words)

    assert form.data is None
    assert form.errors == {field: sentence}


@pytest.mark.parametrize("words", SOUND.values(), ids=list(SOUND))
def test_what_holds_is_taken(words: dict[str, Any]) -> None:
    form = sound(PromiseForm, WHOLE | words)

    assert form.errors == {}
    assert form.data is not None


@pytest.mark.parametrize(("words", "field"), BEYOND, ids=range(len(BEYOND)))
def test_what_no_field_takes_is_told_at_that_field(words: dict[str, Any], field: str) -> None:
    assert list(sound(PromiseForm, WHOLE | words).errors) == [field]


def test_a_milestone_needs_no_number_no_unit_and_no_rule() -> None:
    assert sound(PromiseForm, MILESTONE).errors == {}


def test_a_pace_may_be_promised_without_a_number() -> None:
    words = {"unit_one": "insats", "unit_many": "insatser", "period": "per_year"}

    assert sound(PromiseForm, MILESTONE | words | {"kind": "recurring"}).errors == {}


def test_the_places_are_read_line_by_line() -> None:
    form = sound(PromiseForm, WHOLE | {"places": " Norr \r\n\r\nSöder\n"})

    assert form.data is not None and form.data.named_places == ["Norr", "Söder"]


def test_every_fault_is_tried_here() -> None:
    known = {
        value for name, value in vars(rules).items() if name.isupper() and isinstance(value, str)
    }

    assert {sentence for _, _, sentence in FAULTS} == known
