"""People's words at the boundary: one form on every database, and nothing hidden in them."""

import unicodedata
from functools import partial
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some
from pydantic import TypeAdapter, ValidationError

from app.kit.words import CODE, HIDDEN, UNREADABLE, Line, Short, Text, clean, clean_line, folded
from tests.pace import seconds

LONGEST = {"Line": (Line, 120), "Short": (Short, 60), "Text": (Text, 4000)}
CONTROLS = [chr(code) for code in [*range(9), 11, 12, *range(14, 32), *range(127, 160)]]
ORDINARY = [
    "Mopeder kör fort.",
    "Är det < 5 eller > 5?",
    "3<5 & 7>2",
    "Vi <3 Lund",
    "Pris: $100 {ungefär}",
    "Lampa nr {7} är trasig",
    'Han sa "stanna"',
    "C:\\gator och 50 % av 'allt'",
    "'; DROP TABLE submission; --",
    "=1+1",
    "شارع مظلم",
    "ഇരുണ്ട 👩‍👩‍👧 🇸🇪",
    "rad ett\nrad två\n\n\trad tre",
]
MARKUP = [
    "<script>alert(1)</script>",
    "<ScRiPt>",
    "</p>",
    "<!-- -->",
    "<?php ?>",
    "<img src=x>",
    "{{7*7}}",
    "{% for %}",
    "${7*7}",
]


def refusal(kind: Any, words: str) -> dict[str, Any]:
    with pytest.raises(ValidationError) as problem:
        TypeAdapter(kind).validate_python(words)
    return dict(problem.value.errors()[0])


@pytest.mark.parametrize("words", ORDINARY)
def test_ordinary_words_pass_as_they_are(words: str) -> None:
    assert clean(words) == words


@pytest.mark.parametrize("words", MARKUP)
def test_markup_is_refused_wherever_it_stands(words: str) -> None:
    for around in (words, f"Hej {words}", f"Hej\n{words} då"):
        with pytest.raises(ValueError, match="Skriv med vanliga ord"):
            clean(around)
    assert CODE.startswith("Skriv med vanliga ord")


@pytest.mark.parametrize("char", [*CONTROLS, "\u202d", "\u202e"], ids=ascii)
def test_what_cannot_be_seen_is_refused(char: str) -> None:
    with pytest.raises(ValueError, match=HIDDEN):
        clean(f"Lund{char}Ystad")


@pytest.mark.parametrize("char", ["\ufffd", "\ud800", "\udfff"], ids=ascii)
def test_what_could_not_be_decoded_is_refused(char: str) -> None:
    with pytest.raises(ValueError, match=UNREADABLE):
        clean(f"Lund{char}")


def test_line_ends_are_one_kind_and_space_around_is_gone() -> None:
    assert clean("  Hej\r\ndå \r\n ") == "Hej\ndå"


def test_a_letter_and_its_ring_become_one() -> None:
    assert clean("A\u030aker") == "\u00c5ker"
    assert clean("A\u030aker") == unicodedata.normalize("NFC", "A\u030aker")


def test_a_line_is_one_line() -> None:
    assert clean_line(" Stora\r\n\r\nSödergatan \t 1\u2028a ") == "Stora Södergatan 1 a"


@pytest.mark.parametrize(("kind", "longest"), LONGEST.values(), ids=list(LONGEST))
def test_the_longest_words_pass_and_longer_are_refused(kind: Any, longest: int) -> None:
    read = TypeAdapter(kind).validate_python

    assert read("å" * longest) == "å" * longest
    assert read("a\u030a" * longest) == "å" * longest
    assert read(" " * longest + "å" * longest) == "å" * longest
    too_long = refusal(kind, "å" * (longest + 1))
    assert too_long["type"] == "string_too_long"
    assert too_long["ctx"] == {"max_length": longest}


@pytest.mark.parametrize(("kind", "longest"), LONGEST.values(), ids=list(LONGEST))
@pytest.mark.parametrize(
    "words", ["a" + "\u0315\u0300" * 100_000, " " * 200_000 + "a", "<" * 200_000, "{ " * 100_000]
)
def test_much_too_long_words_are_refused_before_they_are_looked_at(
    kind: Any, longest: int, words: str
) -> None:
    assert refusal(kind, words)["ctx"] == {"max_length": longest}
    assert seconds(partial(refusal, kind), words) < 0.2


def test_the_worst_words_that_are_looked_at_take_no_time() -> None:
    assert seconds(partial(refusal, Text), "a" + "\u0315\u0300" * 3_999) < 0.5


@given(some.text())
def test_clean_words_are_clean_already(words: str) -> None:
    try:
        once = clean(words)
    except ValueError as problem:
        assert str(problem) in {CODE, HIDDEN, UNREADABLE}
    else:
        assert clean(once) == once
        assert clean_line(clean_line(once)) == clean_line(once)
        assert once.encode().decode() == once


@given(some.text(alphabet="åäöÅÄÖéabcÅç \u030a\u0308-"))
def test_names_are_compared_without_case_accents_and_spaces(name: str) -> None:
    plain = folded(name)

    assert folded(name.upper()) == folded(unicodedata.normalize("NFD", name)) == plain
    assert folded(f"  {name} ") == plain
    assert plain.isascii()


def test_swedish_letters_are_compared_as_people_type_them() -> None:
    assert folded("Malmö") == folded("MALMO") == folded("malmo\u0308") == "malmo"
    assert folded("Åmål") == "amal"
