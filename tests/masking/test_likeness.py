"""A name in no list is known by its spelling, and a Swedish word is not taken for one."""

from random import Random

import pytest

from app.masking.lexicon import DOUBTFUL, KNOWN
from app.masking.likeness import likeness
from scripts.likeness import learn, slip
from tests.masking.marked import words

NAMES = ["xhemile", "kwabena", "zvonko", "raghad", "szczepan", "eskinder", "ljubisa"]
WORDS = ["trygghetsvandring", "belysningen", "otryggt", "gångtunneln", "kommmunen", "lekplatsn"]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_spelt_as_names_are(name: str) -> None:
    assert likeness(name) > 0


@pytest.mark.parametrize("word", WORDS)
def test_a_word_and_a_slip_of_the_thumb_are_not(word: str) -> None:
    assert likeness(word) < 0


def test_signs_that_swedish_has_not_make_no_difference() -> None:
    assert likeness("šefik") == likeness("sefik")
    assert likeness("åsa") != likeness("asa")


def test_most_names_in_no_list_are_told_from_words_by_spelling_alone() -> None:
    names = [name.lower() for name in words("test_names.txt", "given") if name.isalpha()]
    unlisted = [name for name in names if name not in KNOWN and name not in DOUBTFUL]

    assert len(unlisted) > 150
    assert sum(likeness(name) > -1 for name in unlisted) > 0.6 * len(unlisted)


def test_a_word_of_any_length_is_weighed_in_no_time() -> None:
    assert likeness("a" * 100_000) < 0


def test_a_slip_of_the_thumb_changes_a_letter_or_two() -> None:
    slips = {slip("lampa", Random(seed)) for seed in range(50)}

    assert "lampa" in slips or len(slips) > 5
    assert {len(each) for each in slips} == {4, 5, 6}


def test_the_same_words_teach_the_same_weights() -> None:
    every = [(["^x", "x$"], True), (["^a", "a$"], False)] * 20

    first, second = (learn(list(every), Random(1)) for _ in range(2))

    assert first == second
    assert first["^x"] > 0 > first["^a"]
