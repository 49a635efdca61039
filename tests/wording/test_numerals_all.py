"""Every number word there is up to a thousand, spelt as Swedes spell it, and none beside."""

import pytest

from app.wording.numerals import ONES, TEENS, TENS, value
from tests.wording.asked import measure

UNITS = {word: worth for word, worth in ONES.items() if word != "tva"}


def spelt(number: int) -> str:
    """The word of a number from 2 to 99."""
    small = {worth: word for word, worth in (UNITS | TEENS | TENS).items()}
    if number in small:
        return small[number]
    ten, one = number - number % 10, number % 10
    return small[ten] + ("ett" if one == 1 else small[one])


@pytest.mark.parametrize("number", range(2, 100))
def test_a_number_word_below_a_hundred_is_read(number: int) -> None:
    assert value(spelt(number)) == number


@pytest.mark.parametrize("hundreds", range(2, 10))
@pytest.mark.parametrize("rest", [2, 11, 20, 47, 99])
def test_hundreds_are_read_with_what_follows(hundreds: int, rest: int) -> None:
    word = f"{spelt(hundreds)}hundra"

    assert value(word) == hundreds * 100
    assert value(word + spelt(rest)) == hundreds * 100 + rest
    assert value(f"{word}och{spelt(rest)}") == hundreds * 100 + rest


@pytest.mark.parametrize("thousands", [2, 3, 10, 25, 100 - 1])
def test_thousands_are_read_with_what_follows(thousands: int) -> None:
    word = f"{spelt(thousands)}tusen"

    assert value(word) == thousands * 1000
    assert value(f"{word}tvåhundra") == thousands * 1000 + 200


@pytest.mark.parametrize("number", [2, 7, 12, 20, 31, 52, 90])
def test_a_number_word_counts_as_its_digits_do(number: int) -> None:
    assert measure(f"Minst {spelt(number)} kontroller.") == measure(f"Minst {number} kontroller.")


@pytest.mark.parametrize("ten", [ten for ten in TENS.values() if ten > 10])
def test_about_ten_of_them_is_about(ten: int) -> None:
    found = measure(f"Ett {spelt(ten)}tal kontroller.")

    assert found == ("approximately", ten, "kontroller", "total")


@pytest.mark.parametrize(
    "word", ["tvåtio", "tiotvå", "femtjugo", "hundratusenhundrahundra", "sexa", "trettioelva"]
)
def test_what_only_sounds_like_a_number_is_none(word: str) -> None:
    assert value(word) is None
