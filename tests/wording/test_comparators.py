"""Every word that says how a number is meant, before it and after it."""

import pytest

from app.wording import comparators
from app.wording.comparators import AFTER, PHRASES
from app.wording.plain import plain
from app.wording.tokens import Token, tokens
from app.wording.vocabulary import Comparator
from tests.wording.asked import checked


def read(text: str) -> list[Token]:
    return tokens(plain(text))


@pytest.mark.parametrize(("phrase", "meant"), PHRASES.items(), ids=list(PHRASES))
def test_each_phrase_says_how_the_number_after_it_is_meant(phrase: str, meant: Comparator) -> None:
    found = checked(f"Polisen gör {phrase.replace(' .', '.')} 12 kontroller.")

    assert (found.comparator, found.target) == (meant, 12)


@pytest.mark.parametrize(("phrase", "meant"), AFTER.items())
def test_each_phrase_says_how_the_number_before_it_is_meant(phrase: str, meant: Comparator) -> None:
    found = checked(f"Polisen gör 12 kontroller {phrase}.")

    assert (found.comparator, found.target) == (meant, 12)


@pytest.mark.parametrize("between", sorted(comparators.BETWEEN - {"totalt"}))
def test_a_small_word_may_stand_between(between: str) -> None:
    every = read(f"minst {between} 10")

    assert comparators.before(every, 2) == (Comparator.AT_LEAST, 0, 1)


@pytest.mark.parametrize("text", ["minst polisen 10", "gärna 10", "10", "minst i på 10"])
def test_other_words_between_break_it(text: str) -> None:
    every = read(text)

    assert comparators.before(every, len(every) - 1) is None


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("inte mer än 10", Comparator.AT_MOST),
        ("mer än 10", Comparator.AT_LEAST),
        ("inte mindre än 10", Comparator.AT_LEAST),
        ("mindre än 10", Comparator.AT_MOST),
        ("inte under 10", Comparator.AT_LEAST),
        ("inte över 10", Comparator.AT_MOST),
        ("över 10", Comparator.AT_LEAST),
    ],
)
def test_the_longest_phrase_is_the_one_that_is_meant(text: str, meant: Comparator) -> None:
    every = read(text)
    found = comparators.before(every, len(every) - 1)

    assert found is not None and found[0] is meant


@pytest.mark.parametrize("text", ["tio kontroller minst två", "tio kontroller minst en"])
def test_a_phrase_before_another_number_belongs_to_that(text: str) -> None:
    assert comparators.after(read(text), 2) is None
