"""Numbers in digits and in words, their echoes, their ranges, and how they are meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from app.wording.numerals import value
from tests.wording.asked import checked, measure

WORDS = {
    "två": 2,
    "tio": 10,
    "elva": 11,
    "femton": 15,
    "tjugo": 20,
    "tjugoen": 21,
    "tjugofem": 25,
    "femtiotvå": 52,
    "nittionio": 99,
    "hundra": 100,
    "etthundra": 100,
    "hundratjugo": 120,
    "tvåhundrafemtio": 250,
    "tusen": 1000,
    "tvåtusenfyrtio": 2040,
}
NO_WORDS = ["", "en", "ett", "tryggt", "tiotal", "hundrahundra", "tusentusen", "femti", "x" * 99]

FIVE = {
    "5 kontroller": "exactly",
    "fem kontroller": "exactly",
    "fem (5) kontroller": "exactly",
    "5 (fem) kontroller": "exactly",
    "5 st kontroller": "exactly",
    "5st kontroller": "exactly",
    "fem stycken kontroller": "exactly",
    "kontroller (5 st)": "exactly",
    "Antal kontroller: 5": "exactly",
    "samtliga 5 kontroller": "exactly",
    "minst 5 kontroller": "at_least",
    "Minst fem (5 st) kontroller": "at_least",
    "åtminstone fem kontroller": "at_least",
    "lägst fem kontroller": "at_least",
    "ej färre än fem kontroller": "at_least",
    "inte mindre än 5 kontroller": "at_least",
    "fem eller fler kontroller": "at_least",
    "5 kontroller minst": "at_least",
    "sammanlagt minst 5 kontroller": "at_least",
    "minst totalt 5 kontroller": "at_least",
    "cirka 5 kontroller": "approximately",
    "ca 5 kontroller": "approximately",
    "ca. 5 kontroller": "approximately",
    "c:a 5 kontroller": "approximately",
    "ungefär fem kontroller": "approximately",
    "omkring fem kontroller": "approximately",
    "ett femtal kontroller": "approximately",
    "högst 5 kontroller": "at_most",
    "max 5 kontroller": "at_most",
    "max. 5 kontroller": "at_most",
    "maximalt fem kontroller": "at_most",
    "som mest fem kontroller": "at_most",
    "upp till 5 kontroller": "at_most",
    "inte fler än fem kontroller": "at_most",
}


@pytest.mark.parametrize(("word", "number"), WORDS.items())
def test_a_number_word_is_read(word: str, number: int) -> None:
    assert value(word) == number


@pytest.mark.parametrize("word", NO_WORDS)
def test_other_words_are_no_numbers(word: str) -> None:
    assert value(word) is None


@given(some.text(max_size=60))
def test_any_word_has_a_number_or_none(word: str) -> None:
    assert value(word) is None or 2 <= value(word) < 1_000_000  # type: ignore[operator]


@pytest.mark.parametrize(("text", "comparator"), FIVE.items())
def test_five_is_five_however_it_is_written(text: str, comparator: str) -> None:
    assert measure(text) == (comparator, 5, "kontroller", "total")


@pytest.mark.parametrize(
    ("text", "comparator", "target"),
    [
        ("Ett tjugotal insatser.", "approximately", 20),
        ("Ett hundratal insatser.", "approximately", 100),
        ("Ett dussin insatser.", "exactly", 12),
        ("Ett dussintal insatser.", "approximately", 12),
        ("Ett par insatser.", "approximately", 2),
        ("Två hundra insatser.", "exactly", 200),
        ("1 000 insatser.", "exactly", 1000),
        ("Minst 1\u00a0000 insatser.", "at_least", 1000),
        ("Minst ５ insatser.", "at_least", 5),
    ],
)
def test_round_and_large_numbers_are_read(text: str, comparator: str, target: int) -> None:
    assert measure(text)[:2] == (comparator, target)


@pytest.mark.parametrize(
    "text",
    [
        "3–4 kontroller",
        "3-4 kontroller",
        "3 - 4 kontroller",
        "tre till fyra kontroller",
        "tre eller fyra kontroller",
        "mellan 3 och 4 kontroller",
        "mellan tre och fyra kontroller",
        "minst 3–4 kontroller",
        "3 (tre) till 4 (fyra) kontroller",
    ],
)
def test_a_range_is_kept_from_its_lower_end(text: str) -> None:
    found = checked(text)

    assert (found.comparator, found.target, found.target_max) == ("at_least", 3, 4)


@pytest.mark.parametrize(
    "text",
    [
        "En trygghetsvandring i Reftele.",
        "Genomföra en trygghetsvandring i Reftele.",
        "Genomföra 1 trygghetsvandring.",
        "Genomföra en (1) trygghetsvandring.",
        "Vid ett tillfälle gå trygghetsvandring.",
        "Gå trygghetsvandring en gång.",
    ],
)
def test_en_is_one_when_it_is_done(text: str) -> None:
    assert measure(text) == ("exactly", 1, "trygghetsvandringar", "total")


def test_minst_en_is_one() -> None:
    assert measure("Minst en trafikkontroll.") == ("at_least", 1, "trafikkontroller", "total")
