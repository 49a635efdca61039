"""Every vague word and every hard word of the lists is found where it stands, and told by name."""

import csv
from pathlib import Path

import pytest

from app.wording import missing, phrases
from app.wording.checked import Reading
from app.wording.missing import VAGUE
from app.wording.phrases import DATA
from app.wording.remarks import SOFT
from tests.wording.asked import checked, shown


def listed(name: str) -> list[tuple[str, str]]:
    with (Path(DATA) / name).open(encoding="utf-8", newline="") as file:
        return [(word, said) for word, said in list(csv.reader(file))[1:]]


@pytest.mark.parametrize(("word", "about"), listed("vague.csv"))
def test_a_vague_word_is_told_and_marked(word: str, about: str) -> None:
    text = f"Polisen {word} trygghet."
    found = checked(text)

    assert missing.vague(about, word) in found.missing
    assert (word, "vague") in [shown(text, span) for span in found.spans]


@pytest.mark.parametrize(("word", "about"), listed("vague.csv"))
def test_beside_a_number_only_a_soft_word_is_told(word: str, about: str) -> None:
    found = checked(f"Polisen gör minst tio kontroller. Polisen {word} trygghet.")

    told = missing.vague(about, word) in found.missing
    assert told is (about in SOFT)


@pytest.mark.parametrize(("word", "plainer"), listed("jargon.csv"))
def test_a_hard_word_is_told_with_a_plainer_one(word: str, plainer: str) -> None:
    found = checked(f"Vi gör {word} nu.").reading

    assert (word, plainer) in found.jargon
    assert word != plainer


@pytest.mark.parametrize("word", [word for word, _ in listed("jargon.csv")])
def test_a_plainer_word_is_no_hard_word_itself(word: str) -> None:
    plainer = dict(listed("jargon.csv"))[word]

    assert plainer.casefold() not in {hard for hard, _ in listed("jargon.csv")}


@pytest.mark.parametrize("sentence", VAGUE.values(), ids=list(VAGUE))
def test_what_is_told_names_the_word_and_survives_any_word(sentence: str) -> None:
    assert "”{word}”" in sentence
    assert "”{0}%s{word}”" in sentence.format(word="{0}%s{word}")


def test_the_longest_phrase_at_a_place_is_taken() -> None:
    text = "polisen gör ett stort antal kontroller"
    found = list(phrases.read("vague.csv").find(text))

    assert [text[start:end] for start, end, _ in found] == ["ett stort antal"]


@pytest.mark.parametrize("text", ["kanske", "brobyggen", "flerårig", "ombud", "mången"])
def test_a_part_of_a_word_is_not_the_word(text: str) -> None:
    found = checked(f"Polisen gör {text}.")

    assert not [remark for remark in found.missing if remark.word]


@pytest.mark.parametrize(
    ("text", "lix"),
    [
        ("", 0),
        ("...", 0),
        ("Vi går ut.", 3),
        ("Vi går ut. Vi går in.", 3),
        ("Vi kontrollerar.", 52),
        ("Vi kontrollerar 10 hus.", 29),
        ("Trygghetsvandringar genomförs.", 102),
    ],
)
def test_the_index_is_words_to_a_sentence_and_long_words_of_a_hundred(text: str, lix: int) -> None:
    assert checked(text).reading == Reading(lix, lix <= 40)
