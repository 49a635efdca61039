"""The labelled sentences are what they say, and the masking is as good as is promised."""

import re

import pytest

from tests.masking.evaluate import FILES, Score, score
from tests.masking.generate import everything, is_unlisted
from tests.masking.marked import read

SEEN = ["dev", "hand_dev", "dev2", "hand_dev2", "blind3"]
UNSEEN = ["test", "hand_test", "fresh", "blind4"]
# The goal; docs/decisions/0015 says what was reached before the misses were read.
NAMES = 0.95


def scored(names: list[str]) -> Score:
    return score(sentence for name in names for sentence in read(f"{name}.jsonl"))


def test_the_sentences_are_those_that_the_templates_give() -> None:
    for name, sentences in everything():
        assert read(name) == sentences, name


def test_there_are_enough_of_them() -> None:
    count = {name: len(read(name)) for name in FILES}

    assert sum(count.values()) >= 1_500
    assert sum(count[name] for name in FILES if "hand" in name) >= 300


def test_names_of_the_test_half_are_in_no_list() -> None:
    names = [
        part
        for sentence in read("test.jsonl")
        for span in sentence.spans
        if span.kind == "name"
        for part in re.findall(r"\w+", sentence.text[span.start : span.end].lower())
    ]

    assert len(set(names)) > 150
    assert [part for part in names if not is_unlisted(part)] == []


@pytest.mark.parametrize("names", [SEEN, UNSEEN], ids=["seen", "unseen"])
def test_structured_things_are_found(names: list[str]) -> None:
    total = scored(names)

    assert total.structured >= 0.995, total.misses


@pytest.mark.parametrize("names", [SEEN, UNSEEN], ids=["seen", "unseen"])
def test_what_is_masked_should_be(names: list[str]) -> None:
    total = scored(names)

    assert total.precision() >= 0.97, total.misses
    assert total.place_words >= 0.99, total.misses


def test_names_are_found() -> None:
    assert scored(SEEN).recall("name") >= 0.95


@pytest.mark.parametrize("name", UNSEEN)
def test_names_in_no_list_are_found(name: str) -> None:
    total = scored([name])

    assert total.recall("name") >= NAMES, total.misses
