"""The suggestions find what a person would, on lines that the lexicon was not fitted to."""

from collections import Counter

import pytest

from app.themes import service as themes
from scripts.suggestions import LABELLED, UNSEEN, Labelled, Outcome, lines, outcome

TEST = lines(LABELLED, "test")
EVERY = {each.id for each in themes.written()}


def of(theme_id: str, among: list[Labelled]) -> list[Labelled]:
    return [each for each in among if theme_id in each.themes]


def test_there_are_enough_lines_and_two_halves() -> None:
    every = lines(LABELLED)

    assert len(every) >= 400 and len(lines(UNSEEN)) >= 60
    assert len({each.text for each in every}) == len(every)
    assert {each.half for each in every} == {"dev", "test"}


def test_every_label_is_a_theme() -> None:
    named = {name for each in [*lines(LABELLED), *lines(UNSEEN)] for name in each.themes}

    assert named == EVERY - {"other"}


@pytest.mark.parametrize("theme_id", sorted(EVERY - {"other"}))
def test_every_theme_has_lines_in_both_halves(theme_id: str) -> None:
    halves = Counter(each.half for each in of(theme_id, lines(LABELLED)))

    assert halves.total() >= 8
    assert set(halves) == {"dev", "test"}


def test_nine_in_ten_are_among_the_first_three() -> None:
    found = outcome(TEST)

    assert found.recall(found.third) >= 0.9, found.misses


def test_eight_in_ten_stand_first_where_there_is_one_theme() -> None:
    found = outcome([each for each in TEST if len(each.themes) == 1])

    assert found.recall(found.first) >= 0.8


def test_lines_that_nothing_was_tuned_for_are_found_too() -> None:
    found = outcome(lines(UNSEEN))

    assert found.asked.total() >= 60
    assert found.recall(found.third) >= 0.8


@pytest.mark.parametrize("theme_id", sorted(EVERY - {"other"}))
def test_no_theme_is_left_behind(theme_id: str) -> None:
    found = outcome(of(theme_id, TEST))

    assert found.asked[theme_id]
    assert found.recall(found.third, theme_id) >= 0.7, found.misses


def test_what_says_nothing_is_mostly_met_with_silence() -> None:
    found = outcome(each for each in lines(LABELLED) if not each.themes)

    assert found.silent >= 8
    assert found.silent_rightly / found.silent >= 0.7


def test_an_outcome_counts_what_it_is_told() -> None:
    found = Outcome()

    found.add(Labelled("a", ("drugs", "theft"), ""), ["theft", "fraud"])
    found.add(Labelled("b", (), ""), [])

    assert (found.recall(found.first), found.recall(found.third)) == (0.5, 0.5)
    assert found.recall(found.third, "theft") == 1
    assert found.misses == ["drugs: a -> theft, fraud"]
    assert (found.silent, found.silent_rightly) == (1, 1)
