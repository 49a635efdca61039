"""Codes for people to write down: every slip of the pen is told before anything is looked up."""

import re
from collections.abc import Callable

import pytest

from app.kit.codes import LENGTH, SYMBOLS, make, read

EXAMPLES = [
    "HMGB-RXST-ZK85-ZFGM-Z1EH-ASRP-NGQ6",
    "AVQ7-0Z5C-MABP-H6SR-7SZ8-6YQW-AS4C",
    "10AV-Q70Z-5CMA-BPH6-SR7S-Z86Y-QW8Y",
]


def grouped(symbols: str) -> str:
    return "-".join(re.findall(".{4}", symbols))


def wrong_symbols(code: str) -> list[str]:
    """The code with one symbol changed, in every way there is."""
    plain = code.replace("-", "")
    return [
        plain[:place] + symbol + plain[place + 1 :]
        for place in range(len(plain))
        for symbol in SYMBOLS
        if symbol != plain[place]
    ]


def swapped_neighbours(code: str) -> list[str]:
    """The code with two neighbours swapped, in every way that changes it."""
    plain = code.replace("-", "")
    return [
        plain[:place] + plain[place + 1] + plain[place] + plain[place + 2 :]
        for place in range(len(plain) - 1)
        if plain[place] != plain[place + 1]
    ]


def test_a_code_is_seven_groups_of_four() -> None:
    for code in [*EXAMPLES, make(), make()]:
        assert re.fullmatch(rf"([{SYMBOLS}]{{4}}-){{6}}[{SYMBOLS}]{{4}}", code)
        assert read(code) == code


def test_a_code_holds_at_least_128_random_bits() -> None:
    assert len(SYMBOLS) ** LENGTH >= 2**128


def test_no_two_codes_are_the_same() -> None:
    assert len({make() for _ in range(10_000)}) == 10_000


def test_every_symbol_is_used_in_every_place() -> None:
    bodies = [make().replace("-", "")[:LENGTH] for _ in range(2_000)]

    assert all(set(place) == set(SYMBOLS) for place in zip(*bodies, strict=True))


def test_symbols_that_are_taken_for_each_other_are_left_out() -> None:
    assert len(set(SYMBOLS)) == 32
    assert not set("ILOU") & set(SYMBOLS)


@pytest.mark.parametrize("code", EXAMPLES)
@pytest.mark.parametrize(
    "typed",
    [
        str.lower,
        lambda code: code.replace("-", ""),
        lambda code: code.replace("-", " "),
        lambda code: f"  {code}\t\n",
        lambda code: code.replace("0", "O").replace("1", "I"),
        lambda code: code.replace("0", "o").replace("1", "l"),
        lambda code: code.replace("-", "–"),
        lambda code: " ".join(code),
    ],
)
def test_the_code_is_read_however_it_is_typed(code: str, typed: Callable[[str], str]) -> None:
    assert read(typed(code)) == code


@pytest.mark.parametrize("code", EXAMPLES)
def test_every_single_wrong_symbol_and_every_swap_of_neighbours_is_told(code: str) -> None:
    wrong, swapped = wrong_symbols(code), swapped_neighbours(code)

    assert len(wrong) == 28 * 31 and len(swapped) > 20
    assert [each for each in wrong + swapped if read(each)] == []


@pytest.mark.parametrize("code", EXAMPLES)
def test_a_symbol_too_few_or_too_many_is_told(code: str) -> None:
    assert not any(read(code[:length]) for length in range(len(code)))
    assert not any(read(code + symbol) for symbol in SYMBOLS)


@pytest.mark.parametrize(
    "typed", ["", " ", "0" * 27, "U" * 28, "Å" * 28, "٣" * 28, "\x00" * 28, "ß" * 14, "𝟘" * 28]
)
def test_what_is_no_code_is_told(typed: str) -> None:
    assert read(typed) is None


def test_the_check_symbols_are_those_of_the_polynomial() -> None:
    """Worked out by long division of the whole number, apart from the code under test."""
    for code in EXAMPLES:
        plain = code.replace("-", "")
        number = 0
        for symbol in plain[:LENGTH]:
            number = number * 32 + SYMBOLS.index(symbol)
        remainder, divisor = number << 10, 0b11000110011
        while remainder.bit_length() > 10:
            remainder ^= divisor << (remainder.bit_length() - 11)

        assert plain[LENGTH:] == SYMBOLS[remainder >> 5] + SYMBOLS[remainder & 31]
        assert grouped(plain) == code
