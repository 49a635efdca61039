"""Words as people write them on phones meet the words we know."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.themes.words import is_one_slip, normalised, sentences, shortened, stem
from tests.pace import grows_evenly

MEETING = [
    ("skola", "skolan"),
    ("skola", "skolans"),
    ("lampa", "lamporna"),
    ("lampa", "lampan"),
    ("moped", "mopederna"),
    ("gång", "gången"),
    ("gäng", "gänget"),
    ("cykel", "cykeln"),
    ("cykel", "cyklar"),
    ("tunnel", "tunnlarna"),
    ("knark", "knarket"),
    ("polis", "polisens"),
]
APART = [("skola", "skott"), ("gäng", "gång"), ("buss", "bus"), ("lag", "låg")]
SLIPS = [
    ("mopeder", "mopeeder"),
    ("mopeder", "mopder"),
    ("mopeder", "mopedar"),
    ("mopeder", "mopdeer"),
    ("moped", "mopedx"),
]
NO_SLIPS = [("mopeder", "mopeder"), ("mopeder", "mpoedre"), ("mopeder", "moped"), ("ab", "cd")]


def written(text: str) -> list[str]:
    return [word.written for sentence in sentences(text) for word in sentence]


@pytest.mark.parametrize(("one", "other"), MEETING)
def test_the_forms_of_a_word_meet(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), APART)
def test_different_words_stay_apart(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize(("one", "other"), SLIPS)
def test_a_slip_of_one_letter_is_seen(one: str, other: str) -> None:
    assert is_one_slip(one, other) and is_one_slip(other, one)
    assert shortened(one) & shortened(other)


@pytest.mark.parametrize(("one", "other"), NO_SLIPS)
def test_more_or_less_than_one_slip_is_none(one: str, other: str) -> None:
    assert not is_one_slip(one, other)


def test_punctuation_case_and_small_words_are_left_out() -> None:
    assert written("Det är MÖRKT!!! (i tunneln), och LÄSKIGT…") == ["mörkt", "tunneln", "läskigt"]


def test_a_hyphen_joins_what_belongs_together() -> None:
    assert written("A-traktor, 13-åringar") == ["atraktor", "13åringar"]


def test_sentences_are_kept_apart() -> None:
    said = sentences("Mörkt. Läskigt\nSlut?")

    assert [[word.written for word in each] for each in said] == [["mörkt"], ["läskigt"], ["slut"]]


def test_composed_and_decomposed_letters_are_the_same() -> None:
    assert written(unicodedata.normalize("NFD", "mörk gångväg")) == ["mörk", "gångväg"]


@pytest.mark.parametrize(("drawl", "plain"), [("snääällt", "snällt"), ("braaaa", "bra")])
def test_a_drawl_is_cut_short(drawl: str, plain: str) -> None:
    assert normalised(drawl) == plain


def test_negations_keep_their_form() -> None:
    assert [stem(each) for each in ("ingen", "inget", "inte")] == ["ingen", "inget", "inte"]


@pytest.mark.parametrize("head", ["", "o"])
@pytest.mark.parametrize("piece", ["\u0308\u0323", "ab", "a-", ".", "a "])
def test_hostile_text_is_taken_apart_in_no_time(head: str, piece: str) -> None:
    assert grows_evenly(lambda text: sentences(head + text), piece)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=200))
def test_any_text_is_taken_apart(text: str) -> None:
    assert all(word.written and word.stem for said in sentences(text) for word in said)
